import { expect, test } from 'vitest';
import type { MaterialPlan } from '../../../domain/plan.ts';
import { attachmentsIn } from '../../../domain/receipt/attachments-in.ts';
import { refusesFile } from '../../../domain/receipt/refuses-file.ts';
import { whatToBring } from '../../../domain/receipt/what-to-bring.ts';
import { plan } from '../../functions/stall-affair.ts';

const material = (changes: Partial<MaterialPlan>): MaterialPlan => ({
  id: 'paper',
  title: { 'zh-Hans': '纸' },
  source: 'self',
  form: 'original',
  copies: 1,
  required: true,
  ...changes,
});
const idsToBring = (changes: Partial<MaterialPlan>, holds = true): string[] =>
  whatToBring([material(changes)], () => holds).map(({ id }) => id);

test('brings originals and copies that are required and in the citizen’s own hands', () => {
  expect(idsToBring({})).toEqual(['paper']);
  expect(idsToBring({ form: 'copy' })).toEqual(['paper']);
  expect(idsToBring({ form: 'electronic' })).toEqual([]);
  expect(idsToBring({ required: false })).toEqual([]);
  expect(idsToBring({ required: 'later' })).toEqual([]);
  for (const source of ['government', 'generated', 'shared'] as const) expect(idsToBring({ source })).toEqual([]);
});

test('brings a material with a condition only where it holds', () => {
  expect(idsToBring({ when: { condition: 0 } }, true)).toEqual(['paper']);
  expect(idsToBring({ when: { condition: 0 } }, false)).toEqual([]);
  expect(idsToBring({ when: { condition: 0, negate: true } }, true)).toEqual([]);
  expect(idsToBring({ when: { condition: 0, negate: true } }, false)).toEqual(['paper']);
});

test('finds every file among the answers', () => {
  const photo = { id: 'a'.repeat(22), name: 'a.png', type: 'image/png', bytes: 3, sha256: '0'.repeat(64) };
  expect(attachmentsIn(plan, { stall: { photo } })).toEqual([photo]);
  expect(attachmentsIn(plan, { stall: {} })).toEqual([]);
});

test('refuses files by media type, ending and size', () => {
  const question = plan.pages[1]!.fields[2]!;
  const file = { name: 'a.png', type: 'image/png', bytes: 10_000 };
  expect(refusesFile(question, file)).toBeUndefined();
  expect(refusesFile(question, { ...file, bytes: 10_001 })).toBe('bytes');
  expect(refusesFile(question, { ...file, type: 'text/html' })).toBe('type');
  const accepting = (accept: string[]) => ({ ...question, attachment: { accept, maxBytes: 10_000, maxFiles: 1 } });
  expect(refusesFile(accepting(['image/*']), { ...file, type: 'image/webp' })).toBeUndefined();
  expect(refusesFile(accepting(['.PNG']), { ...file, type: 'application/octet-stream' })).toBeUndefined();
  expect(refusesFile(accepting([]), { ...file, type: 'text/html' })).toBeUndefined();
});
