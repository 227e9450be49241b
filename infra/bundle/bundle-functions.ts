import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build, formatMessagesSync, version, type BuildOptions, type BuildFailure, type OutputFile } from 'esbuild';
import { BundleError } from './bundle-error.ts';
import { hashOf, isCurrent, saveRecord } from './bundle-record.ts';
import { findHandlers } from './find-handlers.ts';
import { writeWhole } from './write-whole.ts';

/** What to bundle and where to. */
export interface BundleInput {
  /** Folder of the handlers, `<name>.ts` each. */
  readonly handlers: string;
  readonly names: readonly string[];
  /** Gets `<name>/index.mjs`. Source maps lie beside, in `source-maps/`: nothing but code is shipped. */
  readonly out: string;
}

/** Some packages are CommonJS inside and ask for Node's own modules with `require`, which an ES module does not have. */
const banner = `import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);`;

const options = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The SDK's own ES modules, which can be shaken; `main` would take CommonJS, twice as large.
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  banner: { js: banner },
  outExtension: { '.js': '.mjs' },
  metafile: true,
  write: false,
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles every handler with all it imports, in one run of esbuild; does nothing where all is as it was.
 * @returns whether anything was bundled
 * @throws BundleError if a handler is missing or does not bundle
 */
export async function bundleFunctions({ handlers, names, out }: BundleInput): Promise<boolean> {
  const entries = findHandlers(handlers, names);
  const record = join(out, 'bundle.json');
  const decided = JSON.stringify([options, version, [...entries]]);
  if (isCurrent(record, decided)) return false;
  const entryPoints = [...entries].map(([name, file]) => ({ in: resolve(file), out: `${name}/index` }));
  const { outputFiles, metafile } = await build({ ...options, entryPoints, outdir: resolve(out) }).catch(
    (failure: BuildFailure) => {
      throw new BundleError(explain(failure), { cause: failure });
    },
  );
  const written = outputFiles.map((file) => write(out, file));
  // The lock file decides which packages an import means.
  const inputs = [...Object.keys(metafile.inputs), 'package-lock.json'].filter((file) => existsSync(file));
  saveRecord(record, { options: decided, inputs: hashOf(inputs), outputs: hashOf(written) });
  return true;
}

function write(out: string, { path, contents }: OutputFile): string {
  const name = basename(dirname(path));
  const file = path.endsWith('.map') ? join(out, 'source-maps', `${name}.mjs.map`) : relative('.', path);
  writeWhole(file, contents);
  return file;
}

function explain({ errors }: BuildFailure): string {
  const [first] = errors;
  const place = first?.location ? ` at ${first.location.file}:${String(first.location.line)}` : '';
  return `The functions do not bundle${place}.\n${formatMessagesSync(errors, { kind: 'error' }).join('')}`;
}
