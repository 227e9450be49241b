import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { DeleteMessageCommand, ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sample from '../../schemas/samples/old-age-allowance/valid/by-herself.json' with { type: 'json' };
import { startSystem, type System } from '../system.ts';

/** The queues are away for longer than a handful of retries: nobody who submits notices, and every delivery arrives. */
const awayMs = 8_000;
let queues: Awaited<ReturnType<typeof startFauxqs>>;
let wire: Wire;
let system: System;

interface Wire {
  readonly port: number;
  readonly cut: () => void;
  readonly mend: () => Promise<void>;
}

beforeAll(async () => {
  queues = await startFauxqs({ port: 0, logger: false });
  wire = await startWire(queues.port);
  system = await startSystem({ environment: { AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${String(wire.port)}` } });
});
afterAll(async () => {
  await system.stop();
  wire.cut();
  await queues.stop();
});

test('while the queues are away submitting goes on, and once they are back every delivery arrives, none set aside', async () => {
  wire.cut();
  const until = Date.now() + awayMs;
  const expected: string[] = [];
  while (Date.now() < until) {
    expected.push(...(await submit()));
    await wait(200);
  }
  expect(await eventsIn('Deliveries')).toEqual([]);
  await wire.mend();
  const arrived = new Set<string>();
  const patience = Date.now() + 60_000;
  while (arrived.size < expected.length && Date.now() < patience) {
    for (const id of await eventsIn('Deliveries')) arrived.add(id);
    await wait(200);
  }
  expect([...arrived].sort()).toEqual(expected.sort());
  expect(await eventsIn('StreamFailures')).toEqual([]);
});

async function submit(): Promise<readonly string[]> {
  const response = await fetch(`${system.origin}/api/affairs/old-age-allowance/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ answers: sample.answers }),
  });
  expect(response.status).toBe(201);
  const { cases } = (await response.json()) as { cases: { id: string }[] };
  return cases.map(({ id }) => `${id}#1`);
}

/** The ids of the events that lie in a queue now; they are taken out. */
async function eventsIn(name: string): Promise<readonly string[]> {
  const endpoint = `http://127.0.0.1:${String(queues.port)}`;
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new SQSClient({ endpoint, region: 'us-east-1', credentials });
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({}));
  const path = new URL(QueueUrls.find((url) => url.includes(`Queues${name}`)) ?? '').pathname;
  const ids: string[] = [];
  for (;;) {
    const QueueUrl = endpoint + path;
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return ids;
    for (const { Body = '{}', ReceiptHandle } of Messages) {
      ids.push((JSON.parse(Body) as { id: string }).id);
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

/** A connection to the engine that can be cut and mended. */
async function startWire(enginePort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  let server: Server;
  const listen = async (port: number): Promise<number> => {
    server = createServer((near) => {
      const far = connect(enginePort, '127.0.0.1');
      keep(near);
      keep(far);
      near.pipe(far).on('close', () => near.destroy());
      far.pipe(near).on('close', () => far.destroy());
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    port,
    cut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: async () => {
      await listen(port);
    },
  };
}
