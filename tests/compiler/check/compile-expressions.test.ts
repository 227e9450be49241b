import { expect, test } from 'vitest';
import { compileExpressions } from '../../../compiler/check/compile-expressions.ts';
import { affairOf, page, question, understand } from '../affair-of.ts';

const amount = question({ type: 'integer' });

/** The codes of the mistakes, and the value of the computed question for these answers. */
function compute(expression: string): { readonly codes: readonly string[]; readonly value: unknown } {
  const total = question({ type: 'integer', 'x-compute': expression });
  const { model, lowered } = understand(
    affairOf({ properties: { one: page({ amount, total }), two: page({ amount }) } }),
  );
  const codes: string[] = [];
  const [computed] = compileExpressions(model, lowered, (code) => codes.push(code)).computes;
  const root = { one: { amount: 1 }, two: { amount: 20 } };
  const run = new Function('self', 'root', 'given', 'add', `return ${computed?.code ?? 'undefined'}`);
  const given = (value: unknown): unknown => value;
  const add = (a: number, b: number): number => a + b;
  return { codes, value: run(root.one, root, given, add) };
}

test('self is the object around a computed question', () => {
  expect(compute('self.amount + 1')).toEqual({ codes: [], value: 2 });
});

test('self may be all answers, where only that makes sense', () => {
  expect(compute('self.one.amount + self.two.amount')).toEqual({ codes: [], value: 21 });
});

test('what makes sense in neither way is reported once', () => {
  expect(compute('self.amuont + 1').codes).toEqual(['expression-field']);
});
