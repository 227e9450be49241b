import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteChildren } from '../../../../infra/local/data/children.ts';
import type { FunctionPool, FunctionPoolOptions } from '../../../../infra/local/runtime/function-pool.ts';
import { createFunctionPool } from '../../../../infra/local/runtime/function-pool.ts';

let folder: string;
let pool: FunctionPool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banshi-pool-'));
});
afterEach(async () => {
  await pool.stop();
  rmSync(folder, { recursive: true, force: true });
});

const code = `
import { appendFileSync } from 'node:fs';
appendFileSync('starts', '.');
export const handler = async (event, context) => {
  if (event.do === 'throw') throw new RangeError('broken');
  if (event.do === 'exit') process.exit(3);
  if (event.do === 'loop') for (;;);
  if (event.do === 'stray') { setTimeout(() => Promise.reject(new Error('stray')), 0); return new Promise(() => {}); }
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait));
  return { event, left: context.getRemainingTimeInMillis(), zone: process.env.TZ, own: process.env.OWN, shell: process.env.HOME };
};`;

function createPool(given: { source?: string; maxProcesses?: number; maxWaiting?: number } = {}): FunctionPool {
  writeFileSync(join(folder, 'index.mjs'), given.source ?? code);
  const options: FunctionPoolOptions = {
    description: {
      name: 'tried',
      handler: 'index.handler',
      codeFolder: folder,
      environment: { OWN: 'own' },
      timeoutSeconds: 1,
      memoryMegabytes: 128,
    },
    engines: { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' },
    logFile: join(folder, 'log'),
    children: noteChildren(join(folder, 'run.json')),
    maxProcesses: given.maxProcesses ?? 1,
    maxWaiting: given.maxWaiting ?? 10,
  };
  pool = createFunctionPool(options);
  return pool;
}

const call = (event: object): ReturnType<FunctionPool['invoke']> => pool.invoke(JSON.stringify(event));
const starts = (): number => readFileSync(join(folder, 'starts'), 'utf8').length;

test('a handler gets its event, its deadline and only its own environment', async () => {
  createPool();
  const outcome = await call({ a: '中' });
  expect(outcome.kind).toBe('answered');
  const result = JSON.parse(outcome.kind === 'answered' ? outcome.payload : '') as { left: number };
  expect(result).toMatchObject({ event: { a: '中' }, zone: 'UTC', own: 'own' });
  expect(result).not.toHaveProperty('shell');
  expect(result.left).toBeGreaterThan(500);
  expect(result.left).toBeLessThanOrEqual(1000);
});

test('a process is used again, one invocation at a time', async () => {
  createPool();
  const outcomes = await Promise.all([1, 2, 3, 4].map((a) => call({ a })));
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('answered'));
  expect(starts()).toBe(1);
});

test('more processes start while others are busy, up to the limit', async () => {
  createPool({ maxProcesses: 2 });
  await Promise.all([1, 2, 3, 4].map((a) => call({ a, wait: 200 })));
  expect(starts()).toBe(2);
});

test('an error of the handler is its answer; the process lives on', async () => {
  createPool();
  const outcome = await call({ do: 'throw' });
  expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('"errorType":"RangeError"') });
  expect(await call({})).toMatchObject({ kind: 'answered' });
  expect(starts()).toBe(1);
});

test.each(['exit', 'stray'])('a process that ends by itself (%s) is replaced for the next invocation', async (how) => {
  createPool();
  expect(await call({ do: how })).toEqual({ kind: 'crashed' });
  expect(await call({})).toMatchObject({ kind: 'answered' });
  expect(starts()).toBe(2);
});

test('an invocation past its timeout is ended, who waits behind it is served', async () => {
  createPool();
  const before = performance.now();
  const [slow, next] = await Promise.all([call({ do: 'loop' }), call({ a: 1 })]);
  expect(slow).toEqual({ kind: 'timed-out' });
  expect(next).toMatchObject({ kind: 'answered' });
  expect(performance.now() - before).toBeGreaterThanOrEqual(1000);
});

test.each([
  ['cannot be loaded', 'throw new Error("not today")', 'not today'],
  ['has no handler', 'export const other = 1;', 'exports no function named handler'],
  ['ends while it loads', 'process.exit(1)', 'ended before it was ready'],
])('a function that %s fails whoever waits, and is not started again and again', async (_what, source, message) => {
  createPool({ source });
  const outcomes = await Promise.all([call({}), call({})]);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining(message) });
});

test('what waits is bounded', async () => {
  createPool({ maxWaiting: 2 });
  const outcomes = await Promise.all([1, 2, 3].map((a) => call({ a })));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'refused']);
});

test('a warm pool has its process before the first invocation', async () => {
  createPool();
  await pool.warm();
  expect(starts()).toBe(1);
  await call({});
  expect(starts()).toBe(1);
});

test('stopping answers what runs and what waits', async () => {
  createPool();
  await pool.warm();
  const running = [call({ wait: 5000 }), call({})];
  await pool.stop();
  expect(await Promise.all(running)).toEqual([{ kind: 'crashed' }, { kind: 'crashed' }]);
  expect(await call({})).toEqual({ kind: 'refused' });
});
