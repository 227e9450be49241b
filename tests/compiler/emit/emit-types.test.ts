import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { emitTypes } from '../../../compiler/emit/emit-types.ts';
import { affairOf, page, question, understand } from '../affair-of.ts';

const text = (more: object = {}): object => question({ type: 'string', maxLength: 20, ...more });

/** What tsc says of a module that uses the emitted types. */
async function compileWith(declarations: string, use: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'banshi-types-'));
  try {
    await writeFile(join(folder, 'types.d.ts'), declarations);
    await writeFile(join(folder, 'use.ts'), use);
    const program = ts.createProgram([join(folder, 'use.ts')], {
      strict: true,
      noEmit: true,
      types: [],
      skipLibCheck: false,
    });
    return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const affair = affairOf({
  required: ['one', 'truth'],
  properties: {
    truth: question({ type: 'boolean', const: true }, '声明 */ 属实'),
    one: page(
      {
        name: text(),
        kind: question({
          oneOf: [
            { const: 1, title: '一' },
            { const: 2, title: '二' },
          ],
        }),
        more: text({ 'x-when': { kind: 1 } }),
        many: question({ type: 'array', maxItems: 3, items: { type: 'string', enum: ['x', 'y'] } }),
        rows: question({
          type: 'array',
          maxItems: 3,
          items: { type: 'object', required: ['n'], properties: { n: question({ type: 'number' }) } },
        }),
      },
      { required: ['name', 'more'] },
    ),
  },
});

test('emits declarations that tsc takes, named after the code', async () => {
  const declarations = await emitTypes('trial', understand(affair).model);
  expect(declarations).toContain('export interface TrialAnswers');
  const good = `import type { TrialAnswers } from './types';
    export const a: TrialAnswers = { truth: true, one: { name: '张三', kind: 2, many: ['x'], rows: [{ n: 1.5 }] } };
    export const b: TrialAnswers = { truth: true, one: { name: '张三', kind: 1, more: '多' } };`;
  expect(await compileWith(declarations, good)).toEqual([]);
});

test.each([
  ['a missing answer', `{ truth: true, one: {} }`],
  ['a wrong option', `{ truth: true, one: { name: 'a', kind: 3 } }`],
  ['consent withheld', `{ truth: false, one: { name: 'a' } }`],
  ['an answer that is not asked for', `{ truth: true, one: { name: 'a', other: 1 } }`],
])('lets tsc find %s', async (_name, answers) => {
  const declarations = await emitTypes('trial', understand(affair).model);
  const use = `import type { TrialAnswers } from './types'; export const a: TrialAnswers = ${answers};`;
  expect(await compileWith(declarations, use)).not.toEqual([]);
});

test('names the types of a code that begins with a digit', async () => {
  expect(await emitTypes('12345-line', understand(affair).model)).toContain('export interface Affair12345LineAnswers');
});
