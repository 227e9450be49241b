import { build } from 'esbuild';
import { statSync } from 'node:fs';

/** Bundles a floor handler exactly as the stack bundles the functions; gives the folder and the bytes of the bundle. */
export async function bundleFloor(
  name: 'transact' | 'client-only',
): Promise<{ readonly folder: string; readonly bytes: number }> {
  const folder = `build/bench/${name}`;
  const outfile = `${folder}/index.mjs`;
  await build({
    entryPoints: [new URL(`floor/${name}.ts`, import.meta.url).pathname],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return { folder, bytes: statSync(outfile).size };
}
