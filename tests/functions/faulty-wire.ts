import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a call of an operation on its way to the engine. */
export type WireFault =
  { readonly kind: 'answer'; readonly status: number; readonly body: object } | { readonly kind: 'lose-answer' };

export interface FaultyWire {
  readonly endpoint: string;
  /** The next calls of an operation meet these faults, one each. */
  readonly meet: (operation: string, ...faults: readonly WireFault[]) => void;
  readonly stop: () => Promise<void>;
}

/** A wire to the database engine that can be made to fail: the client sees what AWS would send. */
export async function startFaultyWire(engine: string): Promise<FaultyWire> {
  const waiting = new Map<string, WireFault[]>();
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    const fault = waiting.get(operation)?.shift();
    if (fault?.kind === 'answer') {
      incoming.resume();
      outgoing.writeHead(fault.status, { 'content-type': 'application/x-amz-json-1.0' });
      outgoing.end(JSON.stringify(fault.body));
    } else {
      forward(engine, incoming, outgoing, fault?.kind === 'lose-answer');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    meet: (operation, ...faults) => void waiting.set(operation, [...faults]),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(engine: string, incoming: IncomingMessage, outgoing: ServerResponse, loseAnswer: boolean): void {
  const passed = request(engine, { method: 'POST', headers: incoming.headers }, (answer) => {
    if (loseAnswer) {
      answer.resume().on('end', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  incoming.pipe(passed);
}

export function cancelled(...codes: readonly string[]): WireFault {
  const body = {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    message: 'Transaction cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
  };
  return { kind: 'answer', status: 400, body };
}

export function failing(status: number, type: string): WireFault {
  return {
    kind: 'answer',
    status,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'secret detail' },
  };
}
