import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersFromForm } from '../../../domain/form-post/answers-from-form.ts';
import { formFromAnswers } from '../../../domain/form-post/form-from-answers.ts';
import type { FieldPlan, Plan } from '../../../domain/plan.ts';
import { everyKindPlan } from './plan.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((typed) => typed.replace(/\r\n?/g, '\n'))
  .filter((typed) => typed.trim() !== '');
const part = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const month = fc.tuple(fc.integer({ min: 1000, max: 9999 }), part(1, 12)).map((parts) => parts.join('-'));
const date = fc.tuple(month, part(1, 28)).map((parts) => parts.join('-'));
const file = fc.record({
  id: fc.uuid(),
  name: text,
  type: fc.constantFrom('image/png', 'application/pdf'),
  bytes: fc.nat(),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

function answerTo(field: FieldPlan): fc.Arbitrary<unknown> {
  const options = field.options?.map(({ value }) => value) ?? [];
  switch (field.kind) {
    case 'text':
    case 'textarea':
      return text;
    case 'number':
      return field.type === 'integer'
        ? fc.integer()
        : fc.double({ noDefaultInfinity: true, noNaN: true }).map((n) => n + 0);
    case 'boolean':
      return fc.boolean();
    case 'consent':
      return fc.constant(true);
    case 'date':
      return date;
    case 'month':
      return month;
    case 'date-time':
      return fc.tuple(date, part(0, 23), part(0, 59)).map(([day, hour, minute]) => `${day}T${hour}:${minute}:00+08:00`);
    case 'choice':
      return fc.constantFrom(...options);
    case 'choices':
      return fc.subarray(options, { minLength: 1 });
    case 'division':
      return fc.constantFrom('450103', '450103001000');
    case 'attachment':
      return file;
    case 'attachments':
      return fc.array(file, { minLength: 1, maxLength: 3 });
    case 'group':
      return fc.array(objectOf(field.fields ?? [], 1), { minLength: 1, maxLength: field.maxItems });
    case 'list':
      return fc.array(answerTo(field.fields![0]!), { minLength: 1, maxLength: field.maxItems });
    case 'fieldset':
      return objectOf(field.fields ?? [], field.required ? 0 : 1);
    case 'computed':
      throw new Error('not asked');
  }
}

function objectOf(fields: readonly FieldPlan[], least: number): fc.Arbitrary<Record<string, unknown>> {
  const asked = fields.filter(({ kind }) => kind !== 'computed');
  const required = asked.filter(({ kind, required }) => kind === 'fieldset' && required).map(({ key }) => key);
  return fc
    .record(Object.fromEntries(asked.map((field) => [field.key, answerTo(field)])), { requiredKeys: required })
    .map((object) => ({ ...object }))
    .filter((object) => Object.values(object).filter((value) => JSON.stringify(value) !== '{}').length >= least);
}

function answersOf(plan: Plan): fc.Arbitrary<Record<string, unknown>> {
  const pages = plan.pages.filter(({ key }) => key !== '');
  const loose = plan.pages.find(({ key }) => key === '')!;
  return fc
    .tuple(
      objectOf(loose.fields, 0),
      fc.record(Object.fromEntries(pages.map((page) => [page.key, objectOf(page.fields, page.required ? 0 : 1)])), {
        requiredKeys: pages.filter(({ required }) => required).map(({ key }) => key),
      }),
    )
    .map(([first, rest]) => ({ ...first, ...rest }));
}

it('reads from a form exactly the answers that were written into it', () => {
  fc.assert(
    fc.property(answersOf(everyKindPlan), (answers) => {
      const entries = [...formFromAnswers(everyKindPlan, answers)].flatMap(([name, values]) =>
        values.map((value) => [name, value] as const),
      );
      expect(answersFromForm(everyKindPlan, entries).answers).toEqual(answers);
    }),
    { numRuns: 500 },
  );
});

it('takes any entries and any answers without throwing, and invents no question', () => {
  const keys = new Set(['topic', 'applicant', 'family', 'papers']);
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '__proto__',
      'constructor.prototype',
      'applicant',
      'family.members.0.name',
      'family.members',
      '_add',
      '_remove',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), fc.anything(), (entries, anything) => {
      const { answers } = answersFromForm(everyKindPlan, entries);
      expect(Object.keys(answers).filter((key) => !keys.has(key))).toEqual([]);
      expect(formFromAnswers(everyKindPlan, anything)).toBeInstanceOf(Map);
    }),
    { numRuns: 500 },
  );
});
