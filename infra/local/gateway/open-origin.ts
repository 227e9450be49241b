import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { StartFailure } from '../start/start-failure.ts';
import type { RequestHandler } from './create-gateway.ts';
import type { GatewayProblem } from './problem.ts';
import { problemDocument, sendProblem } from './problem.ts';

/** The one origin of the system. Answers 503 to everything until it is told what to serve. */
export interface Origin {
  readonly address: string;
  readonly serve: (handler: RequestHandler) => void;
  /** Takes no more requests; resolves when those that run are answered, or after a few seconds. */
  readonly close: () => Promise<void>;
}

/** API Gateway's limit for all headers together. */
const maxHeaderBytes = 10_240;
const headerSeconds = 15;
const requestSeconds = 60;
const idleSeconds = 65;
const closingSeconds = 5;

/**
 * Listens on the port on both loopback addresses, so that `localhost` is found whichever a client tries first.
 * @throws StartFailure if the port is in use
 */
export async function openOrigin(port: number): Promise<Origin> {
  let handler: RequestHandler = (_request, response) => {
    sendProblem(response, 'temporarily-unavailable', randomUUID());
  };
  const options = {
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: headerSeconds * 1000,
    requestTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: 5000,
    keepAliveTimeout: idleSeconds * 1000,
    noDelay: true,
  };
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(options, (request, response) => {
      handler(request, response);
    });
    server.on('clientError', refuse);
    try {
      await listen(server, port, host);
      servers.push(server);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EADDRINUSE')
        throw new StartFailure(`Port ${String(port)} is in use; stop what listens there or set PORT to another.`);
      if (code === 'EACCES')
        throw new StartFailure(`Port ${String(port)} may not be opened; set PORT to one above 1023.`);
      // A machine without IPv6 has no ::1; 127.0.0.1 is enough there.
      if (host === '127.0.0.1') throw error;
    }
  }
  return {
    address: `http://localhost:${String(port)}`,
    serve: (next) => {
      handler = next;
    },
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, closingSeconds * 1000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Answers what is not HTTP, too slow or too long in its headers; there is no request to answer to. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const codes: Readonly<Record<string, GatewayProblem>> = {
    HPE_HEADER_OVERFLOW: 'headers-too-large',
    ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  };
  const { status, headers, body } = problemDocument(codes[error.code ?? ''] ?? 'malformed-request', randomUUID());
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${String(status)} Error\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
