import { DynamoDBClient, ScanCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readAssembly } from '../../infra/local/assembly/read-assembly.ts';
import { openDataFolder } from '../../infra/local/data/open-data-folder.ts';
import { startEngines } from '../../infra/local/engines/start-engines.ts';
import { createClients } from '../../infra/local/resources/create-clients.ts';
import { createResources } from '../../infra/local/resources/create-resources.ts';
import { createFunctionPool, type FunctionPool } from '../../infra/local/runtime/function-pool.ts';
import { buildAssembly } from '../../infra/local/start/build-assembly.ts';
import { compileAffairs } from '../../infra/local/start/compile-affairs.ts';
import { publishAffairs } from '../../infra/local/start/publish-affairs.ts';
import { bundleFloor } from './bundle-floor.ts';
import { quantile } from './median.ts';

/**
 * What a submission costs against a bare handler that does the same transaction: same engine, same runtime interface,
 * same run, in turns. The floor gets the items of a real submission ready made, under fresh keys.
 */
const blocks = Number(process.argv[2] ?? 12);
const perBlock = Number(process.argv[3] ?? 250);
const clients = Number(process.argv[4] ?? 2);

const repository = resolve(import.meta.dirname, '../..');
const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'banshi-bench-')));
const settings = { port: 0, data: folder.path, schemas: join(repository, 'schemas'), repository };
const say = (): void => undefined;
const [engines, compiled, assembly, floor] = await Promise.all([
  startEngines(folder, process.env),
  compileAffairs(settings, folder, say),
  buildAssembly(repository, folder.children, say),
  bundleFloor('transact'),
]);
const system = readAssembly(assembly, {
  parameters: { Issuer: 'http://localhost/oidc', Audience: 'bench', ClientId: 'bench' },
  origin: 'http://localhost',
  queueEndpoint: engines.queues.endpoint,
});
await createResources(createClients(engines, process.env), system);
await publishAffairs(compiled, repository, system, engines, folder);

const routeKey = 'POST /api/affairs/{code}/submissions';
const submitName = system.routes.find((route) => route.routeKey === routeKey)?.functionName;
const description = system.functions.find(({ name }) => name === submitName);
if (description === undefined) throw new Error('The stack has no submit function');
const pool = (name: string, codeFolder: string): FunctionPool =>
  createFunctionPool({
    description: { ...description, name, codeFolder },
    engines: engines.environment,
    logFile: folder.inside('logs', `${name}.log`),
    children: folder.children,
    maxProcesses: 2,
    maxWaiting: 1000,
  });
const pools = { submit: pool('submit', description.codeFolder), floor: pool('floor', floor.folder) };

const code = 'old-age-allowance';
const sample = readFileSync(join(repository, 'tests/bench/old-age-allowance.json'), 'utf8');

function event(body: string): string {
  const path = `/api/affairs/${code}/submissions`;
  return JSON.stringify({
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'accept-language': 'zh-CN',
      host: 'localhost',
    },
    pathParameters: { code },
    requestContext: {
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      timeEpoch: Date.now(),
    },
    body,
    isBase64Encoded: false,
  });
}

async function invoke(name: 'submit' | 'floor', payload: string): Promise<number> {
  const began = performance.now();
  const outcome = await pools[name].invoke(payload);
  const took = performance.now() - began;
  const status =
    outcome.kind === 'answered' ? (JSON.parse(outcome.payload) as { statusCode?: number }).statusCode : outcome.kind;
  if (status !== 201) throw new Error(`${name} answered ${String(status)}: ${JSON.stringify(outcome)}`);
  return took;
}

// The floor writes what submit writes: the items of one real submission, under the names of the same table.
await invoke('submit', event(sample));
const database = new DynamoDBClient({
  endpoint: engines.database.endpoint,
  region: 'cn-north-1',
  credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
});
const TableName = description.environment['CASES_TABLE'] ?? '';
const { Items = [] } = await database.send(new ScanCommand({ TableName }));
const template = JSON.stringify(Items);
const receiptNumber = /R#([0-9A-Z-]+)/.exec(template)?.[1] ?? '';
const keyHash = /I#([0-9a-f]+)/.exec(template)?.[1] ?? '';
if (receiptNumber === '' || keyHash === '') throw new Error('The submission that was to be copied is not as expected');

function floorEvent(): string {
  const fresh = template
    .replaceAll(receiptNumber, randomUUID().slice(0, receiptNumber.length))
    .replaceAll(keyHash, randomUUID().repeat(2).slice(0, 64));
  const items = JSON.parse(fresh) as NonNullable<TransactWriteItem['Put']>['Item'][];
  const TransactItems = items.map((Item, index) => ({
    Put: { TableName, Item, ...(index < 2 && { ConditionExpression: 'attribute_not_exists(pk)' }) },
  }));
  return event(JSON.stringify({ TransactItems }));
}

async function block(name: 'submit' | 'floor'): Promise<{ seconds: number; times: number[] }> {
  const payloads = Array.from({ length: perBlock }, () => (name === 'submit' ? event(sample) : floorEvent()));
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let payload = payloads.pop(); payload !== undefined; payload = payloads.pop())
        times.push(await invoke(name, payload));
    }),
  );
  return { seconds: (performance.now() - began) / 1000, times };
}

await block('floor');
await block('submit');
const runs = { floor: [] as Awaited<ReturnType<typeof block>>[], submit: [] as Awaited<ReturnType<typeof block>>[] };
for (let round = 0; round < blocks; round += 1) {
  for (const name of round % 2 === 0 ? (['floor', 'submit'] as const) : (['submit', 'floor'] as const))
    runs[name].push(await block(name));
}

const figures = Object.fromEntries(
  (['floor', 'submit'] as const).map((name) => {
    const times = runs[name].flatMap((run) => run.times);
    const rate = quantile(
      runs[name].map((run) => perBlock / run.seconds),
      0.5,
    );
    return [name, { rate, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }];
  }),
) as Record<'floor' | 'submit', { rate: number; p50: number; p95: number }>;
const ratio = (a: number, b: number): string => (a / b).toFixed(2);
for (const name of ['floor', 'submit'] as const) {
  const { rate, p50, p95 } = figures[name];
  console.log(`${name.padEnd(6)} ${rate.toFixed(0)} per second, p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
}
const { floor: base, submit } = figures;
console.log(
  `submit takes ${ratio(base.rate, submit.rate)} times the floor's time per submission; p50 ${ratio(submit.p50, base.p50)}, p95 ${ratio(submit.p95, base.p95)}`,
);
const pairs = runs.submit.map((run, index) => run.seconds / (runs.floor[index]?.seconds ?? Number.NaN));
console.log(
  `pair by pair: median ${quantile(pairs, 0.5).toFixed(2)}, from ${Math.min(...pairs).toFixed(2)} to ${Math.max(...pairs).toFixed(2)}`,
);

await pools.submit.stop();
await pools.floor.stop();
await engines.stop();
rmSync(folder.path, { recursive: true, force: true });
process.exit(0);
