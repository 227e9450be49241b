import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFloor } from './bundle-floor.ts';
import { quantile } from './median.ts';

/**
 * What `submit` costs at a cold start against a function that only imports the DynamoDB client: bytes of the bundle, and
 * the time its module takes to load in a fresh process. The two take turns, so that a noisy machine is noisy to both.
 */
const rounds = Number(process.argv[2] ?? 21);
const submit = 'build/functions/submit/index.mjs';
const floor = await bundleFloor('client-only');

const environment = {
  ...process.env,
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_LAMBDA_FUNCTION_NAME: 'submit',
  CASES_TABLE: 'cases',
  CATALOGUE_TABLE: 'catalogue',
  BUCKET: 'bucket',
};

function initMilliseconds(file: string): number {
  const script = `const t=performance.now();await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});process.stdout.write(String(performance.now()-t));process.exit(0)`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: environment,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout.split('\n').at(-1));
}

const times = { submit: [] as number[], floor: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  times.floor.push(initMilliseconds(`${floor.folder}/index.mjs`));
  times.submit.push(initMilliseconds(submit));
}
const bytes = statSync(submit).size;
const ratio = (a: number, b: number): string => (a / b).toFixed(2);
console.log(
  `bundle: submit ${String(bytes)} bytes, floor ${String(floor.bytes)} bytes, ratio ${ratio(bytes, floor.bytes)}`,
);
console.log(
  `init (median of ${String(rounds)}): submit ${quantile(times.submit, 0.5).toFixed(1)} ms, floor ${quantile(times.floor, 0.5).toFixed(1)} ms, ` +
    `ratio ${ratio(quantile(times.submit, 0.5), quantile(times.floor, 0.5))}`,
);
