import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a runtime tells: it wants work, it has an answer, it failed. */
export interface RuntimeListener {
  /** The runtime waits for the next invocation; `deliver` hands it over. */
  readonly onNext: (deliver: (headers: Readonly<Record<string, string>>, event: string) => void) => void;
  readonly onResponse: (requestId: string, payload: string) => void;
  readonly onError: (requestId: string, error: string) => void;
  readonly onInitError: (error: string) => void;
}

const prefix = '/2018-06-01/runtime/';

/**
 * Serves the Lambda runtime interface for one process on a free loopback port, version 2018-06-01
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
 * @returns the address as `AWS_LAMBDA_RUNTIME_API` wants it, and what ends the server
 */
export async function serveRuntimeApi(listener: RuntimeListener): Promise<{ address: string; close: () => void }> {
  const server = createServer(
    { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0, noDelay: true },
    (request, response) => {
      void answer(listener, request, response);
    },
  );
  const port = await listen(server);
  return {
    address: `127.0.0.1:${String(port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(listener: RuntimeListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [what, requestId = '', kind] = (request.url ?? '').slice(prefix.length).split('/');
  if (request.method === 'GET' && what === 'invocation' && requestId === 'next') {
    listener.onNext((headers, event) => {
      const length = String(Buffer.byteLength(event));
      response.writeHead(200, { ...headers, 'content-type': 'application/json', 'content-length': length });
      response.end(event);
    });
    return;
  }
  const body = await readBody(request);
  // Accepted first: the runtime may go on while the answer is written out.
  response.writeHead(202, { 'content-length': '0' });
  response.end();
  if (body === undefined) return;
  if (what === 'init') listener.onInitError(body);
  else if (kind === 'response') listener.onResponse(requestId, body);
  else if (kind === 'error') listener.onError(requestId, body);
}

function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    request.on('error', () => {
      resolve(undefined);
    });
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      resolve(address.port);
    });
  });
}
