import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../../compiler/cel/compile-expression.ts';
import type { JsonObject } from '../../../compiler/read/json.ts';
import { loadValidator } from '../load-validator.ts';

const schema: JsonObject = {
  type: 'object',
  required: ['from', 'to', 'i', 'j', 'x', 'y', 's', 't', 'b', 'c', 'list', 'members'],
  properties: {
    from: { type: 'string', format: 'date' },
    to: { type: 'string', format: 'date' },
    i: { type: 'integer' },
    j: { type: 'integer' },
    x: { type: 'number' },
    y: { type: 'number' },
    s: { type: 'string', maxLength: 50 },
    t: { type: 'string', maxLength: 50 },
    b: { type: 'boolean' },
    c: { type: 'boolean' },
    list: { type: 'array', maxItems: 10, items: { type: 'integer' } },
    members: {
      type: 'array',
      maxItems: 10,
      items: {
        type: 'object',
        required: ['share'],
        properties: { share: { type: 'number' }, name: { type: 'string' } },
      },
    },
    agent: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, phone: { type: 'string' } } },
    valueOf: { type: 'string' },
  },
};

const answers = {
  from: '2026-01-31',
  to: '2026-03-01',
  i: 7,
  j: 2,
  x: 0.1,
  y: 0.2,
  s: 'Äb',
  t: 'b',
  b: true,
  c: false,
  list: [3, 1, 2],
  members: [{ share: 33.3, name: 'a' }, { share: 66.7 }],
};

/** The value of an expression as the validator computes it; undefined where it has none. */
async function valuesOf(expressions: readonly string[], on: object): Promise<readonly unknown[]> {
  const computes = expressions.map((source, index) => {
    const compiled = compileExpression(source, { self: schema, root: schema });
    if (!compiled.ok) throw new Error(`${source}: ${JSON.stringify(compiled.errors)}`);
    return { pointer: `/v${index}`, scope: '', code: compiled.code, uses: compiled.uses };
  });
  const open = { ...schema, properties: schema['properties'] as JsonObject };
  const validator = await loadValidator(open, { computes });
  const computed = validator.normalise(on) as Record<string, unknown>;
  return expressions.map((_, index) => computed[`v${index}`]);
}

const cases: Readonly<Record<string, unknown>> = {
  'self.to >= self.from': true,
  'self.x + self.y': 0.3,
  'self.x + self.y == 0.3': true,
  '[19.99, 19.99, 19.99].sum()': 59.97,
  '19.99 * 3 == 59.97': true,
  '0.3 / 0.1': 3,
  'self.members.map(m, m.share).sum() == 100': true,
  '!has(self.agent) || self.agent.name == "x"': true,
  'has(self.agent.phone)': false,
  'has(self.members[1].name)': false,
  'self.i / self.j': 3,
  '-self.i / self.j': -3,
  'self.i % self.j': 1,
  '-self.i % self.j': -1,
  'self.i / 2.0': 3.5,
  'self.i / 0 == 1 || true': true,
  'true || self.i / 0 == 1': true,
  'self.i / 0 == 1 && false': false,
  'self.i / 0 == 1 || false': undefined,
  'self.agent.name == "x"': undefined,
  'self.agent.name == "x" || self.b': true,
  'self.members.exists(m, m.name == "a")': true,
  'self.members.exists(m, m.name == "b")': undefined,
  'self.members.all(m, m.name == "b")': false,
  'self.members.exists_one(m, m.share > 50)': true,
  'self.members.exists_one(m, m.name == "a")': undefined,
  'self.members.map(m, m.name)': ['a'],
  'self.members.map(m, m.name + self.agent.name)': undefined,
  'self.members.filter(m, m.share > 50).size()': 1,
  'self.list.map(l, l > 1, l * 2)': [6, 4],
  'self.list.sum()': 6,
  'self.list.min()': 1,
  'self.list.max()': 3,
  'self.list.filter(l, l > 9).max() == 1': undefined,
  'self.list.filter(l, l > 9).sum()': 0,
  'self.list.isSorted()': false,
  '["a", "b"].isSorted()': true,
  'self.list.indexOf(2)': 2,
  '[1, 2, 1].lastIndexOf(1)': 2,
  'self.list[0]': 3,
  'self.list[9]': undefined,
  '2 in self.list': true,
  '"from" in self': true,
  '"agent" in self': false,
  'size(self.s)': 2,
  'self.s.size() + size(self.list)': 5,
  'self.s.lowerAscii() + self.s.upperAscii()': 'ÄbÄB',
  '" a ".trim()': 'a',
  '"abc".contains("b") && "abc".startsWith("a") && "abc".endsWith("c")': true,
  '"a1".matches("^[a-z][0-9]$")': true,
  'int("12") + int(2.9) + int(-2.9)': 12,
  'int("1x")': undefined,
  'double("1.5") * 2': 3,
  'string(1.5) + string(true)': '1.5true',
  'self.b ? "yes" : "no"': 'yes',
  '{"a": 1}["a"] + {"a": 1}.a': 2,
  '{"a": 1}["b"]': undefined,
  '[1, 2] + [3] == [1, 2, 3]': true,
  'age("2000-02-29", "2026-02-28")': 25,
  'age("2000-02-29", "2026-03-01")': 26,
  'addMonths(self.from, 1)': '2026-02-28',
  'addMonths("2026-01-15", -13)': '2024-12-15',
  'addYears("2024-02-29", 1)': '2025-02-28',
  'addDays("2026-12-31", 1)': '2027-01-01',
  'daysBetween(self.from, self.to)': 29,
  'yearMonth(self.to)': '2026-03',
  'addDays("soon", 1)': undefined,
  'has(self.valueOf)': false,
  '"\\uFF21" < "\\U00020000"': true,
};

test('expressions have the value that CEL gives them, decimals exactly', async () => {
  const found = await valuesOf(Object.keys(cases), answers);
  expect(Object.fromEntries(Object.keys(cases).map((source, index) => [source, found[index]]))).toEqual(cases);
});

test('today is a day in Shanghai', async () => {
  const [today, age] = await valuesOf(['today()', 'age(addYears(today(), -80))'], answers);
  expect(today).toBe(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
  expect([79, 80]).toContain(age);
});

describe('mistakes are refused with their place', () => {
  test.each([
    ['self.frm > "x"', 'expression-field', 0, 8, 'from'],
    ['slf.from > "x"', 'expression-field', 0, 3, 'self'],
    ['self.members.all(m, m.shar > 1)', 'expression-field', 20, 26, 'share'],
    ['self.list.summ() == 1', 'expression-function', 0, 16, 'sum'],
    ['todday() > self.from', 'expression-function', 0, 8, 'today'],
    ['self.x + self.s', 'expression-type', 0, 15, undefined],
    ['self.i == "1"', 'expression-type', 0, 13, undefined],
    ['self.s && self.b', 'expression-type', 0, 6, undefined],
    ['self.x % 2 == 0', 'expression-type', 0, 10, undefined],
    ['self.members.all(m, m.share)', 'expression-type', 20, 27, undefined],
    ['self.s.matches(self.t)', 'expression-type', 15, 21, undefined],
    ['self.s.matches("^(a|aa)+$")', 'expression-type', 15, 26, undefined],
    ['self.s.matches("(?=a)")', 'expression-type', 15, 22, undefined],
    ['b"x" == b"x"', 'expression-type', 0, 4, undefined],
    ['1 +', 'expression-syntax', 3, 4, undefined],
    ['[1, "a"] == [1]', 'expression-type', 0, 8, undefined],
    ['self.x', 'expression-type', 0, 6, undefined],
  ])('%s', (source, code, start, end, suggestion) => {
    const result = compileExpression(source, { self: schema, root: schema }, 'bool');
    if (result.ok) expect.unreachable(result.code);
    else expect(result.errors[0]).toMatchObject({ code, start, end, ...(suggestion !== undefined && { suggestion }) });
  });

  test('lists within lists that cost too much', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'true' : `self.members.all(m${depth}, m${depth}.share > 0 && ${nested(depth - 1)})`;
    expect(compileExpression(nested(3), { self: schema }).ok).toBe(true);
    const refused = compileExpression(nested(8), { self: schema });
    expect(refused.ok ? [] : refused.errors.map(({ code }) => code)).toEqual(['expression-cost']);
  });

  test('what is deeper or longer than any rule a person writes', () => {
    for (const source of ['('.repeat(500) + '1' + ')'.repeat(500), Array(3000).fill('1').join('+'), '!'.repeat(5000)]) {
      expect(compileExpression(source, { self: schema }).ok).toBe(false);
    }
  });
});

test('text in an expression stays text', async () => {
  const evil = ['"\\"); throw 1; (\\""', '"${1}`\\u2028"', '"</script>"'];
  expect(await valuesOf(evil, answers)).toEqual(['"); throw 1; ("', '${1}`\u2028', '</script>']);
});

// Random expressions of one type, only with what both evaluators know and count alike.
const { bool } = fc.letrec<{ bool: string; int: string; text: string; list: string }>((tie) => ({
  int: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('self.i', 'self.j', '1', '0', '-3', '12'),
    fc.tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%'), tie('int')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('list').map((list) => `size(${list})`),
    fc.tuple(tie('bool'), tie('int'), tie('int')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
  ),
  text: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('self.s', 'self.t', "'b'", "''", "'Äb'"),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
  ),
  list: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('self.list', '[1, 2]', '[3]'),
    fc.tuple(tie('list'), tie('int')).map(([list, value]) => `${list}.map(v, v + ${value})`),
    fc.tuple(tie('list'), tie('int')).map(([list, value]) => `${list}.filter(v, v > ${value})`),
  ),
  bool: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('self.b', 'self.c', 'true', 'false'),
    fc
      .tuple(tie('bool'), fc.constantFrom('&&', '||', '==', '!='), tie('bool'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('bool').map((a) => `!${a}`),
    fc
      .tuple(tie('int'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('int'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie('text'), fc.constantFrom('<', '==', '!='), tie('text')).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(tie('text'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('text'))
      .map(([a, f, b]) => `${a}.${f}(${b})`),
    fc.tuple(tie('int'), tie('list')).map(([a, list]) => `(${a} in ${list})`),
    fc
      .tuple(tie('list'), fc.constantFrom('all', 'exists', 'exists_one'), tie('int'))
      .map(([list, f, a]) => `${list}.${f}(v, 6 / v > ${a})`),
  ),
}));

test('random expressions agree with an independent evaluator, errors included', async () => {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  const context = { self: { i: 7n, j: 2n, s: 'Äb', t: 'b', b: true, c: false, list: [3n, 0n, 2n] } };
  const expressions = fc.sample(bool, { numRuns: 600, seed: 20260101 });
  const ours = await valuesOf(expressions, { ...answers, list: [3, 0, 2] });
  const theirs = expressions.map((source) => {
    try {
      return environment.evaluate(source, context) as unknown;
    } catch {
      return undefined;
    }
  });
  const differing = expressions.flatMap((source, index) =>
    ours[index] === theirs[index] ? [] : [{ source, ours: ours[index], theirs: theirs[index] }],
  );
  expect(differing.slice(0, 5)).toEqual([]);
  expect(new Set(theirs)).toEqual(new Set([true, false, undefined]));
});
