import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import S3rver from '@20minutes/s3rver';
import { startFauxqs } from 'fauxqs';
import { refuseOtherContent } from '../../infra/local/engines/refuse-other-content.ts';

/** Real engines of one test file: its own tables, bucket and queue, set in the environment the functions read. */
export interface Engines {
  readonly stop: () => Promise<void>;
}

const require = createRequire(import.meta.url);
const bucket = 'banshi-tests';

export async function startEngines(): Promise<Engines> {
  const folder = mkdtempSync(join(tmpdir(), 'banshi-engines-'));
  const port = await freePort();
  const binary = join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  const dynoxide = spawn(binary, ['serve', '--port', String(port)], { stdio: 'ignore' });
  process.once('exit', () => dynoxide.kill('SIGKILL'));
  // A bucket of s3rver is a folder.
  mkdirSync(join(folder, 's3', bucket), { recursive: true });
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    vhostBuckets: false,
    directory: join(folder, 's3'),
  });
  s3.middleware.unshift(refuseOtherContent);
  const { port: s3Port } = await s3.run();
  const sqs = await startFauxqs({ port: 0, logger: false });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${String(port)}`,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${String(s3Port)}`,
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${String(sqs.port)}`,
    CASES_TABLE: 'cases',
    CATALOGUE_TABLE: 'catalogue',
    BUCKET: bucket,
    TMPDIR: folder,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    OIDC_ISSUER: 'http://localhost:1234',
    OIDC_CLIENT_ID: 'console',
    OIDC_AUDIENCE: 'banshi',
  });
  await createTables();
  const queue = await new SQSClient({}).send(new CreateQueueCommand({ QueueName: 'deliveries' }));
  const { pathname } = new URL(queue.QueueUrl ?? '');
  process.env['DELIVERY_QUEUE_URL'] = `http://127.0.0.1:${String(sqs.port)}${pathname}`;
  const failures = await new SQSClient({}).send(new CreateQueueCommand({ QueueName: 'failures' }));
  process.env['FAILURE_QUEUE_URL'] = `http://127.0.0.1:${String(sqs.port)}${new URL(failures.QueueUrl ?? '').pathname}`;
  return {
    stop: async () => {
      await Promise.all([stopProcess(dynoxide), s3.close(), sqs.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createTables(): Promise<void> {
  const client = new DynamoDBClient({ maxAttempts: 20 });
  await client.send(new CreateTableCommand(table('cases', 'inbox', 'inboxKey', 'inboxOrder')));
  await client.send(new CreateTableCommand(table('catalogue', 'listing', 'listing', 'listingOrder')));
}

function table(name: string, index: string, hash: string, range: string): CreateTableCommandInput {
  const keys = (one: string, other: string): CreateTableCommandInput['KeySchema'] => [
    { AttributeName: one, KeyType: 'HASH' },
    { AttributeName: other, KeyType: 'RANGE' },
  ];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys('pk', 'sk'),
    AttributeDefinitions: ['pk', 'sk', hash, range].map((one) => ({ AttributeName: one, AttributeType: 'S' as const })),
    GlobalSecondaryIndexes: [{ IndexName: index, KeySchema: keys(hash, range), Projection: { ProjectionType: 'ALL' } }],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function stopProcess(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
