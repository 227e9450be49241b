import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One thing that the web rooms give to browsers, made anew only when what it is made of has changed. */
interface Product {
  readonly name: string;
  /** Relative to the repository; the lock file stands for every package. */
  readonly inputs: readonly string[];
  /** Present when the product is built. */
  readonly output: string;
  readonly build: () => Promise<void>;
}

const root = join(import.meta.dirname, '..');
const publicFolder = join(root, 'build/public');
/** Beside the public folder, whose files are all served. */
const stamps = join(root, 'build/public-inputs');

const products: readonly Product[] = [
  { name: 'citizen.css', inputs: ['web/styles/**/*.scss'], output: 'citizen.css', build: buildStyles },
  {
    name: 'citizen.js',
    inputs: ['web/browser/**/*.ts', 'domain/form-post/condition-data.ts'],
    output: 'citizen.js',
    build: buildScript,
  },
  {
    name: 'console',
    inputs: ['web/console/**/*', 'web/messages/**/*.ts', 'domain/**/*.ts'],
    output: 'console/index.html',
    build: buildConsole,
  },
];

/**
 * Builds what browsers load into `build/public/`, all or the products named; what is unchanged since the last time is
 * left alone.
 */
export async function buildWeb(names: readonly string[] = products.map(({ name }) => name)): Promise<void> {
  await mkdir(publicFolder, { recursive: true });
  await mkdir(stamps, { recursive: true });
  const isThere = ({ name }: Product): boolean =>
    name !== 'console' || existsSync(join(root, 'web/console/index.html'));
  await Promise.all(products.filter((one) => names.includes(one.name) && isThere(one)).map(buildIfChanged));
}

async function buildIfChanged(product: Product): Promise<void> {
  const stamp = join(stamps, product.name);
  const hash = await hashInputs(product.inputs);
  const known = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (known === hash && existsSync(join(publicFolder, product.output))) return;
  await product.build();
  await writeFile(stamp, hash);
}

async function hashInputs(patterns: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = [...patterns, 'web/build.ts', 'package-lock.json'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash
      .update(file.slice(root.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function buildStyles(): Promise<void> {
  const { compileAsync } = await import('sass');
  const { css } = await compileAsync(join(root, 'web/styles/citizen.scss'), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  await writePublic('citizen.css', css);
}

async function buildScript(): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'web/browser/citizen.ts')],
    outfile: join(publicFolder, 'citizen.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

async function buildConsole(): Promise<void> {
  const { build } = await import('vite');
  await build({ root: join(root, 'web/console'), logLevel: 'warn' });
}

async function writePublic(name: string, content: string): Promise<void> {
  const file = join(publicFolder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

if (import.meta.main) {
  try {
    await buildWeb();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
