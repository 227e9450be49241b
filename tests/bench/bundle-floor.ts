import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleFunctions } from '../../infra/bundle/bundle-functions.ts';

const names = ['transact', 'client-only'] as const;

/** Bundles a floor handler exactly as the stack bundles the functions; gives the folder and the bytes of the bundle. */
export async function bundleFloor(
  name: (typeof names)[number],
): Promise<{ readonly folder: string; readonly bytes: number }> {
  const out = resolve(import.meta.dirname, '../../build/bench');
  await bundleFunctions({ handlers: join(import.meta.dirname, 'floor'), names, out });
  const folder = join(out, name);
  return { folder, bytes: statSync(join(folder, 'index.mjs')).size };
}
