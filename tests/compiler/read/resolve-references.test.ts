import { expect, test } from 'vitest';
import type { JsonObject } from '../../../compiler/read/json.ts';
import { affairOf, page, question, understand } from '../affair-of.ts';

const parts = {
  agent: {
    title: '代理人',
    'x-i18n': { en: { title: 'Agent' } },
    type: 'object',
    required: ['byAgent', 'agentName'],
    properties: {
      byAgent: question({ type: 'boolean' }),
      agentName: question({ type: 'string', maxLength: 50, 'x-when': { '/byAgent': true } }),
    },
  },
  note: question({ type: 'string', maxLength: 200 }, '备注'),
  'codes/colour': {
    type: 'string',
    title: '颜色',
    oneOf: [
      { const: '1', title: '红' },
      { const: '2', title: '绿' },
    ],
  },
};

test('puts a part where it is used, and its conditions count from its own root', () => {
  const { plan, diagnostics } = understand(affairOf({ properties: { helper: { $ref: '/parts/agent' } } }), parts);
  expect(diagnostics).toEqual([]);
  expect(plan.pages[0]?.fields.map((field) => field.pointer)).toEqual(['/helper/byAgent', '/helper/agentName']);
  expect(plan.conditions).toEqual([{ scope: '/helper', tests: [{ pointer: '/helper/byAgent', values: [true] }] }]);
});

test('takes full addresses, code lists and definitions of the same file', () => {
  const { plan, diagnostics } = understand(
    affairOf({
      $defs: { size: question({ type: 'integer', minimum: 1 }, '大小') },
      properties: {
        one: page({
          note: { $ref: 'https://banshi.dev/parts/note' },
          colour: { $ref: '/parts/codes/colour' },
          size: { $ref: '#/$defs/size' },
        }),
      },
    }),
    parts,
  );
  expect(diagnostics).toEqual([]);
  const [note, colour, size] = plan.pages[0]?.fields ?? [];
  expect(note).toMatchObject({ kind: 'textarea', title: { 'zh-Hans': '备注' } });
  expect(colour?.options?.map((option) => option.title['zh-Hans'])).toEqual(['红', '绿']);
  expect(size).toMatchObject({ kind: 'number', minimum: 1 });
});

test('lets what stands beside a reference win, and adds up what is required', () => {
  const used = {
    $ref: '/parts/agent',
    title: '经办人',
    required: ['remark'],
    properties: { remark: question({ type: 'string', maxLength: 20 }), agentName: { maxLength: 10, title: '姓名' } },
  };
  const { plan, model } = understand(affairOf({ properties: { helper: used } }), parts);
  expect(plan.pages[0]?.title).toEqual({ 'zh-Hans': '经办人' });
  expect(plan.pages[0]?.fields.map((field) => [field.key, field.required])).toEqual([
    ['byAgent', true],
    ['agentName', true],
    ['remark', true],
  ]);
  expect(model.fields.get('/helper/agentName')?.schema).toMatchObject({ maxLength: 10, title: '姓名' });
});

test('takes a question of a part out with false', () => {
  const used = {
    $ref: '/parts/agent',
    properties: { byAgent: false, agentName: { 'x-when': { '/other/yes': true } } },
  };
  const { plan, lowered, diagnostics } = understand(
    affairOf({ properties: { other: page({ yes: question({ type: 'boolean' }) }), helper: used } }),
    parts,
  );
  expect(diagnostics).toEqual([]);
  expect(plan.pages[1]?.fields.map((field) => field.key)).toEqual(['agentName']);
  expect(JSON.stringify(lowered)).not.toContain('byAgent');
});

test.each([
  ['a slip in a part', '/parts/agnt', 'unknown-part', '/parts/agent'],
  ['a slip in a code list', '/parts/codes/color', 'unknown-code-list', '/parts/codes/colour'],
  ['a place that is not there', '#/$defs/nothing', 'unknown-reference', undefined],
  ['a percent sign that decodes to nothing', '#/%zz', 'unknown-reference', undefined],
])('tells %s', (_name, $ref, code, suggestion) => {
  const { diagnostics } = understand(affairOf({ properties: { one: { $ref } } }), parts);
  expect(diagnostics[0]).toMatchObject({ code, pointer: '/properties/one/$ref', params: { reference: $ref } });
  expect(diagnostics[0]?.suggestion).toBe(suggestion);
});

test('tells circles, and reads on', () => {
  const circle = { type: 'object', properties: { again: { $ref: '/parts/circle' } } };
  const { diagnostics } = understand(affairOf({ properties: { one: { $ref: '/parts/circle' } } }), { circle });
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['reference-circle']);
});

test('stops at a few lines that would name billions of schemas', () => {
  const $defs: Record<string, JsonObject> = { d0: { type: 'string' } };
  for (let level = 1; level < 40; level += 1) {
    const $ref = `#/$defs/d${level - 1}`;
    $defs[`d${level}`] = { allOf: [{ $ref }, { $ref }] };
  }
  const { diagnostics } = understand(affairOf({ $defs, properties: { one: { $ref: '#/$defs/d39' } } }));
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain('schema-too-large');
});
