import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SystemDescription } from '../../../../infra/local/assembly/system-description.ts';
import { readAssembly } from '../../../../infra/local/assembly/read-assembly.ts';
import { copyHouse, describeHouse } from '../house.ts';

let house: Awaited<ReturnType<typeof copyHouse>>;
let system: SystemDescription;
beforeAll(async () => {
  house = await copyHouse();
  system = await describeHouse(house.folder);
}, 60_000);
afterAll(() => house.remove());

test('a table comes with keys, index, stream and time to live', () => {
  expect(system.tables).toEqual([
    {
      name: expect.stringMatching(/^small-data-Cases/),
      partitionKey: { name: 'pk', type: 'S' },
      sortKey: { name: 'sk', type: 'S' },
      indexes: [
        {
          name: 'inbox',
          partitionKey: { name: 'inboxKey', type: 'S' },
          sortKey: { name: 'inboxOrder', type: 'S' },
          projection: 'ALL',
          projectedAttributes: [],
        },
      ],
      stream: 'NEW_AND_OLD_IMAGES',
      timeToLiveAttribute: 'expiresAt',
    },
  ]);
});

test('a bucket comes with its CORS rules', () => {
  expect(system.buckets).toEqual([
    {
      name: expect.stringMatching(/^small-data-files/),
      cors: [{ origins: ['*'], methods: ['PUT'], headers: ['*'], exposedHeaders: [], maxAgeSeconds: 300 }],
    },
  ]);
});

test('a queue comes with its timeout and its dead-letter queue', () => {
  const [dead, deliveries] = system.queues;
  expect(dead).toMatchObject({ attributes: {} });
  expect(deliveries).toMatchObject({
    url: `http://127.0.0.1:9/000000000000/${deliveries!.name}`,
    attributes: { VisibilityTimeout: '45' },
    redrive: { deadLetterArn: dead!.arn, maxReceives: 3 },
  });
});

test('a function comes with its code and the resolved environment, across stacks', () => {
  const [echo, take] = system.functions;
  expect(echo).toMatchObject({
    handler: 'index.handler',
    codeFolder: expect.stringContaining('/build/cdk.out/asset.'),
    timeoutSeconds: 2,
    memoryMegabytes: 256,
    environment: {
      CASES_TABLE: system.tables[0]!.name,
      BUCKET: system.buckets[0]!.name,
      DELIVERY_QUEUE_URL: system.queues[1]!.url,
      OIDC_ISSUER: 'http://localhost:3000/oidc',
      OIDC_CLIENT_ID: 'console',
    },
  });
  expect(take).toMatchObject({ timeoutSeconds: 3, memoryMegabytes: 128 });
});

test('routes name their function, their authorizer and the limits of the stage', () => {
  const echo = system.functions[0]!.name;
  const byKey = new Map(system.routes.map((route) => [route.routeKey, route]));
  expect(byKey.get('GET /items/{id}')).toEqual({
    routeKey: 'GET /items/{id}',
    functionName: echo,
    scopes: [],
    payloadFormat: '2.0',
  });
  expect(byKey.get('GET /api/me')).toMatchObject({
    authorizer: {
      issuer: 'http://localhost:3000/oidc',
      audience: ['banshi'],
      identitySource: '$request.header.Authorization',
    },
  });
  expect(byKey.get('$default')).toMatchObject({ functionName: echo });
  expect(system.throttle).toEqual({ requestsPerSecond: 1000, burst: 2000 });
});

test('a stream mapping comes with batches, retries and its failure queue', () => {
  expect(system.streamMappings).toEqual([
    {
      tableName: system.tables[0]!.name,
      functionName: system.functions[1]!.name,
      batchSize: 10,
      windowSeconds: 0,
      bisectOnError: true,
      maxRetries: 2,
      maxAgeSeconds: 21_600,
      reportsBatchItemFailures: true,
      failureQueueArn: system.queues[0]!.arn,
    },
  ]);
});

test('a folder without an assembly is one sentence', () => {
  const read = (): unknown => readAssembly('/nowhere', { parameters: {}, origin: '', queueEndpoint: '' });
  expect(read).toThrow('/nowhere/manifest.json is not readable: run the synthesis again.');
});
