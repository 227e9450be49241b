import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SystemDescription } from '../../../infra/local/assembly/system-description.ts';
import { readAssembly } from '../../../infra/local/assembly/read-assembly.ts';

const source = fileURLToPath(new URL('house/', import.meta.url));
const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** A copy of the small house, where a start may build what it likes. */
export async function copyHouse(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-house-'));
  await cp(source, folder, { recursive: true });
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "name": "small", "type": "module" }');
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Synthesizes the small house and reads its assembly. */
export async function describeHouse(folder: string): Promise<SystemDescription> {
  const out = join(folder, 'build/cdk.out');
  await promisify(execFile)(process.execPath, ['infra/app.ts'], {
    cwd: folder,
    env: { ...process.env, CDK_OUTDIR: out },
  });
  return readAssembly(out, {
    parameters: { Issuer: 'http://localhost:3000/oidc', Audience: 'banshi', ClientId: 'console' },
    origin: 'http://localhost:3000',
    queueEndpoint: 'http://127.0.0.1:9',
  });
}

export interface WaitOptions {
  readonly seconds?: number;
}

/** Asks again and again until there is an answer; fails after a while. */
export async function until<Result>(
  ask: () => Promise<Result | undefined> | Result | undefined,
  { seconds = 15 }: WaitOptions = {},
): Promise<Result> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
