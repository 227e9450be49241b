import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { BundleError } from '../../../infra/bundle/bundle-error.ts';
import { bundleFunctions } from '../../../infra/bundle/bundle-functions.ts';

let handlers: string;
let out: string;
const names = ['one', 'two'];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'banshi-bundle-'));
  [handlers, out] = [join(folder, 'handlers'), join(folder, 'out')];
  mkdirSync(handlers);
  write('shared', `export const greeting: string = 'good day';`);
  write('one', `import { greeting } from './shared.ts'; export const handler = () => greeting;`);
  write('two', `export const handler = () => require('node:os').EOL;`);
});

const write = (name: string, content: string): void => writeFileSync(join(handlers, `${name}.ts`), content);
const bundle = () => bundleFunctions({ handlers, names, out });
const load = async (name: string): Promise<unknown> => {
  const file = join(out, name, 'index.mjs');
  const { handler } = (await import(`${pathToFileURL(file).href}?${String(Math.random())}`)) as {
    handler: () => unknown;
  };
  return handler();
};

test('each handler becomes one module that needs no other file', async () => {
  expect(await bundle()).toBe(true);
  expect(readdirSync(join(out, 'one'))).toEqual(['index.mjs']);
  expect(await load('one')).toBe('good day');
});

test('a CommonJS package inside may ask for the modules of Node', async () => {
  await bundle();
  expect(await load('two')).toBe('\n');
});

test('source maps lie beside the functions, not inside', async () => {
  await bundle();
  expect(readdirSync(join(out, 'source-maps')).sort()).toEqual(['one.mjs.map', 'two.mjs.map']);
  expect(readFileSync(join(out, 'one', 'index.mjs'), 'utf8')).not.toContain('sourceMappingURL');
});

test('nothing is bundled again while nothing has changed', async () => {
  await bundle();
  const { mtimeMs } = statSync(join(out, 'one', 'index.mjs'));
  expect(await bundle()).toBe(false);
  expect(statSync(join(out, 'one', 'index.mjs')).mtimeMs).toBe(mtimeMs);
});

test('a change in an imported file is bundled', async () => {
  await bundle();
  write('shared', `export const greeting: string = 'good evening';`);
  expect(await bundle()).toBe(true);
  expect(await load('one')).toBe('good evening');
});

test.each([
  ['is gone', () => rmSync(join(out, 'two', 'index.mjs'))],
  ['was edited', () => writeFileSync(join(out, 'two', 'index.mjs'), 'no')],
  ['has a half-written record', () => writeFileSync(join(out, 'bundle.json'), '{"options":')],
])('an output that %s is made again', async (_what, spoil) => {
  await bundle();
  spoil();
  expect(await bundle()).toBe(true);
  expect(await load('two')).toBe('\n');
});

test('a missing handler is named in one sentence', async () => {
  rmSync(join(handlers, 'two.ts'));
  const sentence = `${join(handlers, 'two.ts')} is missing, but functions/routes.ts names the handler "two".`;
  await expect(bundle()).rejects.toThrow(new BundleError(sentence));
});

test('a handler that does not bundle is named with its line, and leaves nothing behind', async () => {
  write('two', `\nimport { nothing } from './nowhere.ts';\nexport const handler = nothing;`);
  await expect(bundle()).rejects.toThrow(/^The functions do not bundle at .*two\.ts:2\./);
  expect(existsSync(out)).toBe(false);
});
