import { spawnSync } from 'node:child_process';

/** Runs every benchmark in turn; each prints ratios against a floor in the same run. */
for (const script of ['submit.ts', 'cold-start.ts']) {
  console.log(`\n${script}`);
  const { status } = spawnSync(process.execPath, [new URL(script, import.meta.url).pathname], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
