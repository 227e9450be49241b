import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StreamMappingDescription } from '../../../../infra/local/assembly/system-description.ts';
import type { DataFolder } from '../../../../infra/local/data/open-data-folder.ts';
import { openDataFolder } from '../../../../infra/local/data/open-data-folder.ts';
import type { Engine } from '../../../../infra/local/engines/engine.ts';
import { startDatabaseEngine } from '../../../../infra/local/engines/start-database-engine.ts';
import type { InvocationOutcome } from '../../../../infra/local/runtime/invocation.ts';
import type { GivenUp } from '../../../../infra/local/stream/failure-message.ts';
import type { StreamPoller } from '../../../../infra/local/stream/poll-stream.ts';
import { pollStream } from '../../../../infra/local/stream/poll-stream.ts';
import { until } from '../house.ts';

let folder: DataFolder;
let engine: Engine;
let database: DynamoDBClient;
let streams: DynamoDBStreamsClient;
let mapping: StreamMappingDescription;
let streamArn: string;
let file: string;
const pollers: StreamPoller[] = [];
let tables = 0;

beforeAll(async () => {
  folder = openDataFolder(mkdtempSync(join(tmpdir(), 'banshi-stream-')));
  engine = await startDatabaseEngine(folder);
  const options = {
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  };
  database = new DynamoDBClient(options);
  streams = new DynamoDBStreamsClient(options);
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder.path, { recursive: true, force: true });
});

beforeEach(async () => {
  const TableName = `table${String(++tables)}`;
  await database.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  streamArn = (await database.send(new DescribeTableCommand({ TableName }))).Table!.LatestStreamArn!;
  file = folder.inside('streams', `${TableName}.json`);
  mapping = {
    tableName: TableName,
    functionName: 'f',
    batchSize: 5,
    windowSeconds: 0,
    bisectOnError: true,
    maxRetries: 1,
    maxAgeSeconds: -1,
    reportsBatchItemFailures: true,
  };
});
afterEach(async () => {
  await Promise.all(pollers.splice(0).map((poller) => poller.stop()));
});

interface Taken {
  readonly pk: string;
  readonly bytes?: string;
}

async function poll(
  handle: (taken: readonly Taken[]) => InvocationOutcome | Promise<InvocationOutcome>,
  sendFailure: (given: GivenUp) => Promise<void> = async () => undefined,
): Promise<StreamPoller> {
  const poller = await pollStream({
    client: streams,
    mapping,
    streamArn,
    file,
    invoke: async (_name, event) => {
      const { Records } = JSON.parse(event) as {
        Records: { dynamodb: { NewImage: { pk: { S: string }; bytes?: { B: string } } } }[];
      };
      return handle(
        Records.map(({ dynamodb: { NewImage } }) => ({
          pk: NewImage.pk.S,
          ...(NewImage.bytes && { bytes: NewImage.bytes.B }),
        })),
      );
    },
    sendFailure,
    log: () => undefined,
    backoff: () => 0,
  });
  pollers.push(poller);
  return poller;
}

async function put(...names: readonly string[]): Promise<void> {
  for (const pk of names) {
    await database.send(
      new PutItemCommand({ TableName: mapping.tableName, Item: { pk: { S: pk }, bytes: { B: Buffer.from('hi') } } }),
    );
  }
}

const well: InvocationOutcome = { kind: 'answered', payload: '{"batchItemFailures":[]}' };
const names = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_n, i) => `n${String(from + i)}`);

test('changes arrive in order, in batches no larger than said, binary values as base64', async () => {
  await put(...names(1, 12));
  const taken: Taken[] = [];
  const sizes: number[] = [];
  await poll((batch) => {
    sizes.push(batch.length);
    taken.push(...batch);
    return well;
  });
  await until(() => (taken.length === 12 ? true : undefined));
  await put('later');
  await until(() => (taken.length === 13 ? true : undefined));
  expect(taken.map(({ pk }) => pk)).toEqual([...names(1, 12), 'later']);
  expect(Math.max(...sizes)).toBe(5);
  expect(taken[0]!.bytes).toBe(Buffer.from('hi').toString('base64'));
});

test('a batch that was not finished when the system died comes again; what was finished does not', async () => {
  await put(...names(1, 8));
  const first: string[] = [];
  // The second batch never ends, as if the process were killed in it: nothing of it may be on disk.
  await poll((batch) => {
    first.push(...batch.map(({ pk }) => pk));
    return first.length <= 5 ? well : new Promise(() => undefined);
  });
  await until(() => (first.length === 8 ? true : undefined));
  pollers.length = 0;
  await until(() => (existsSync(file) ? true : undefined));
  const second: string[] = [];
  await poll((batch) => {
    second.push(...batch.map(({ pk }) => pk));
    return well;
  });
  await until(() => (second.length === 3 ? true : undefined));
  expect(second).toEqual(names(6, 8));
});

test('a stop lets the running batch end and saves how far it came', async () => {
  await put(...names(1, 3));
  let begun = false;
  const poller = await poll(async () => {
    begun = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return well;
  });
  await until(() => (begun ? true : undefined));
  await poller.stop();
  const second: string[] = [];
  await put('n4');
  await poll((batch) => {
    second.push(...batch.map(({ pk }) => pk));
    return well;
  });
  await until(() => (second.length > 0 ? true : undefined));
  expect(second).toEqual(['n4']);
});

test('a poisoned record ends in the failure queue, those around it are delivered', async () => {
  await put(...names(1, 4), 'poison', ...names(5, 9));
  const taken: string[] = [];
  const failures: GivenUp[] = [];
  await poll(
    (batch) => {
      if (batch.some(({ pk }) => pk === 'poison')) return { kind: 'failed', message: '' };
      taken.push(...batch.map(({ pk }) => pk));
      return well;
    },
    async (given) => {
      failures.push(given);
    },
  );
  await until(() => (taken.length === 9 ? true : undefined));
  expect(taken).toEqual(names(1, 9));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatchObject({ reason: 'RetryAttemptsExhausted', invocations: 2, records: [{}] });
});

test('while the failure queue is down the stream waits; nothing is skipped', async () => {
  await put('poison', 'good');
  const taken: string[] = [];
  let refusals = 0;
  await poll(
    (batch) => {
      if (batch.some(({ pk }) => pk === 'poison')) return { kind: 'crashed' };
      taken.push(...batch.map(({ pk }) => pk));
      return well;
    },
    async () => {
      if (++refusals < 2) throw new Error('queue is down');
    },
  );
  await until(() => (taken.length === 1 ? true : undefined));
  expect(refusals).toBe(2);
  expect(taken).toEqual(['good']);
});

test('the checkpoint of another stream is not used', async () => {
  await put('n1');
  const first: string[] = [];
  const poller = await poll((batch) => {
    first.push(...batch.map(({ pk }) => pk));
    return well;
  });
  await until(() => (first.length === 1 ? true : undefined));
  await poller.stop();
  const saved = JSON.parse(readFileSync(file, 'utf8')) as { streamArn: string };
  expect(saved.streamArn).toBe(streamArn);
});
