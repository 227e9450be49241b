import type { JsonObject } from '../../../compiler/read/json.ts';
import { affairOf, page, question } from '../affair-of.ts';

const text = (more: object = {}): object => question({ type: 'string', maxLength: 20, ...more });
const yesNo = question({ type: 'boolean' });
const one = (properties: object, more: object = {}): JsonObject =>
  affairOf({ properties: { one: page(properties, more) } });
const guide = (affair: object, properties: object = { one: page({ a: text() }) }): JsonObject =>
  affairOf({ properties }, affair);
const route = (to: object, more: object = {}): JsonObject =>
  guide({ routes: [{ to: { function: 'civil-affairs', division: '450103', ...to }, ...more }] });
const rule = (said: object): JsonObject => one({ a: text() }, { 'x-rules': [said] });
const ifOne = (schema: object): object => ({ if: { properties: { one: schema }, required: ['one'] }, then: {} });

export interface Case {
  readonly code: string;
  readonly affair: JsonObject | string;
  readonly pointer: string;
  readonly suggestion?: string;
}

const breach = (code: string, affair: JsonObject | string, pointer: string, suggestion?: string): Case => ({
  code,
  affair,
  pointer,
  ...(suggestion !== undefined && { suggestion }),
});

/** One breach of every rule that an affair can break: the affair is right in everything else that weighs. */
export const cases: readonly Case[] = [
  breach('file-too-large', `"${'x'.repeat(600_000)}"`, ''),
  breach('json-too-deep', '['.repeat(100), ''),
  breach('not-json', '{ // }', ''),
  breach('not-an-object', '[]', ''),
  breach('duplicate-key', JSON.stringify(one({ a: text() })).replace('"type"', '"title":"再","type"'), '/title'),
  breach(
    'reserved-key',
    JSON.stringify(one({ a: text() })).replace('"a":', '"__proto__":{},"a":'),
    '/properties/one/properties',
  ),
  breach(
    'wrong-dialect',
    { ...one({ a: text() }), $schema: 'https://json-schema.org/draft/2020-12/schema' },
    '/$schema',
  ),
  breach('missing-code', { ...one({ a: text() }), $id: 'https://banshi.dev/affairs/Not_Kebab' }, '/$id'),
  breach('unknown-keyword', one({ a: text({ 'x-wen': { b: 1 } }) }), '/properties/one/properties/a/x-wen', 'x-when'),
  breach('unsupported-keyword', one({ a: text() }, { patternProperties: {} }), '/properties/one/patternProperties'),
  breach('keyword-shape', one({ a: text({ minLength: -1 }) }), '/properties/one/properties/a/minLength'),
  breach('misplaced-keyword', one({ a: text() }, { 'x-affair': {} }), '/properties/one/x-affair'),
  breach('default-ignored', one({ a: text({ default: 'x' }) }), '/properties/one/properties/a/default'),
  breach(
    'options-not-narrowed',
    one({ a: text({ enum: ['x'], 'x-options-from': { pointer: '/one/b', map: {} } }), b: text() }),
    '/properties/one/properties/a/x-options-from',
  ),
  breach(
    'when-points-nowhere',
    one({ a: text({ enum: ['x'], 'x-options-from': { pointer: '/one/bb', map: {} } }), b: text() }),
    '/properties/one/properties/a/x-options-from/pointer',
    '/one/b',
  ),
  breach('open-object', one({ a: text() }, { additionalProperties: true }), '/properties/one/additionalProperties'),
  breach(
    'unsupported-branches',
    one({ a: text() }, { oneOf: [{ properties: { b: text() } }] }),
    '/properties/one/oneOf/0',
  ),
  breach('unknown-format', one({ a: text({ format: 'mobil' }) }), '/properties/one/properties/a/format', 'mobile'),
  breach(
    'unknown-control',
    one({ a: text({ 'x-control': 'radois' }) }),
    '/properties/one/properties/a/x-control',
    'radios',
  ),
  breach(
    'unknown-level',
    one({ a: text({ format: 'division', 'x-level': 'conty' }) }),
    '/properties/one/properties/a/x-level',
    'county',
  ),
  breach('unknown-part', one({ a: { $ref: '/parts/persn' } }), '/properties/one/properties/a/$ref', '/parts/person'),
  breach(
    'unknown-code-list',
    one({ a: { $ref: '/parts/codes/gendr' } }),
    '/properties/one/properties/a/$ref',
    '/parts/codes/gender',
  ),
  breach('unknown-reference', one({ a: { $ref: '#/$defs/a' } }), '/properties/one/properties/a/$ref'),
  breach(
    'reference-circle',
    affairOf({ $defs: { a: { $ref: '#/$defs/a' } }, properties: { a: { $ref: '#/$defs/a' } } }),
    '/properties/a/$ref',
  ),
  breach('unknown-function', guide({ owner: 'civil-afairs' }), '/x-affair/owner', 'civil-affairs'),
  breach('unknown-division', route({ division: '990000' }), '/x-affair/routes/0/to/division'),
  breach('unknown-division', route({ division: '450130' }), '/x-affair/routes/0/to/division', '450103'),
  breach('no-such-department', route({ function: 'taxation', level: 'township' }), '/x-affair/routes/0/to/level'),
  breach('bad-property-name', one({ 'a.b': text() }), '/properties/one/properties/a.b'),
  breach('integer-like-name', one({ '1': text() }), '/properties/one/properties/1'),
  breach('missing-title', one({ a: { type: 'boolean' } }), '/properties/one/properties/a'),
  breach('missing-translation', one({ a: { title: '问题', type: 'boolean' } }), '/properties/one/properties/a/title'),
  breach(
    'markup-in-title',
    one({ a: question({ type: 'boolean' }, '<b>问</b>') }),
    '/properties/one/properties/a/title',
  ),
  breach('contradicting-limits', one({ a: text({ minLength: 30 }) }), '/properties/one/properties/a/minLength'),
  breach('missing-max-length', one({ a: question({ type: 'string' }) }), '/properties/one/properties/a'),
  breach(
    'missing-max-items',
    one({ a: question({ type: 'array', items: { type: 'string', maxLength: 2 } }) }),
    '/properties/one/properties/a',
  ),
  breach('pattern-syntax', one({ a: text({ pattern: '^(' }) }), '/properties/one/properties/a/pattern'),
  breach('unsafe-pattern', one({ a: text({ pattern: '^(a|aa)+$' }) }), '/properties/one/properties/a/pattern'),
  breach(
    'unsafe-pattern',
    one({ a: text({ pattern: '^([^,]{0,500},?){0,500}$' }) }),
    '/properties/one/properties/a/pattern',
  ),
  breach('pattern-not-anchored', one({ a: text({ pattern: 'abc' }) }), '/properties/one/properties/a/pattern'),
  breach('option-shape', one({ a: question({ type: 'string', enum: [{}] }) }), '/properties/one/properties/a/enum/0'),
  breach(
    'duplicate-option',
    one({ a: question({ type: 'string', enum: ['x', 'x'] }) }),
    '/properties/one/properties/a/enum/1',
  ),
  breach(
    'sensitive-without-consent',
    one({ a: text({ 'x-privacy': { class: 'sensitive' } }) }),
    '/properties/one/properties/a',
  ),
  breach('empty-object', one({ a: question({ type: 'object' }) }), '/properties/one/properties/a'),
  breach(
    'too-many-fields',
    one(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`a${index}`, yesNo]))),
    '/properties',
  ),
  breach(
    'nested-too-deep',
    one({ b: nested(6) }),
    '/properties/one/properties/b/properties/n/properties/n/properties/n/properties/n/properties/n',
  ),
  breach('when-shape', one({ a: text({ 'x-when': {} }) }), '/properties/one/properties/a/x-when'),
  breach(
    'when-points-nowhere',
    one({ a: yesNo, b: text({ 'x-when': { '/one/c': true } }) }),
    '/properties/one/properties/b/x-when/~1one~1c',
    '/one/a',
  ),
  breach('when-points-at-itself', one({ a: text({ 'x-when': { a: 'x' } }) }), '/properties/one/properties/a/x-when/a'),
  breach(
    'when-circle',
    one({ a: text({ 'x-when': { b: true } }), b: text({ 'x-when': { a: true } }) }),
    '/properties/one/properties/a',
  ),
  breach(
    'condition-points-nowhere',
    affairOf({ properties: { one: page({ a: yesNo }) }, ...ifOne({ properties: { aa: {} } }) }),
    '/if/properties/one/properties/aa',
    'a',
  ),
  breach(
    'condition-never-holds',
    one({ a: text({ enum: ['x'] }), b: text({ 'x-when': { a: 'z' } }) }),
    '/properties/one/properties/b/x-when',
  ),
  breach(
    'condition-always-holds',
    one({ a: yesNo, b: text({ 'x-when': { a: [true, false] } }) }, { required: ['a'] }),
    '/properties/one/properties/b/x-when',
  ),
  breach(
    'condition-holds-unanswered',
    affairOf({ properties: { one: page({ a: yesNo }) }, ...ifOne({ properties: { a: { const: true } } }) }),
    '/if/properties/one/properties/a',
  ),
  breach(
    'never-asked',
    one({
      a: text({ enum: ['x', 'y'] }),
      b: text({ 'x-when': { a: 'x' } }),
      c: text({ 'x-when': { a: 'y', b: true } }),
    }),
    '/properties/one/properties/c',
  ),
  breach(
    'branch-points-nowhere',
    one({ a: yesNo }, { if: { required: ['a'] }, then: { properties: { b: { const: 1 } } } }),
    '/properties/one/then/properties/b',
  ),
  breach('required-not-asked', one({ name: text() }, { required: ['nane'] }), '/properties/one/required/0', 'name'),
  breach('rule-shape', rule({ rule: 'true' }), '/properties/one/x-rules/0'),
  breach('rule-path-nowhere', rule({ rule: 'true', message: '不对', path: '/zzz' }), '/properties/one/x-rules/0/path'),
  breach(
    'rule-path-nowhere',
    one(
      { name: text() },
      { 'x-rules': [{ rule: 'true', message: '不对', 'x-i18n': { en: { message: 'Wrong' } }, path: '/nmae' }] },
    ),
    '/properties/one/x-rules/0/path',
    '/name',
  ),
  breach('expression-syntax', rule({ rule: 'self.a ==', message: '不对' }), '/properties/one/x-rules/0/rule'),
  breach('expression-type', rule({ rule: 'self.a + 1 > 2', message: '不对' }), '/properties/one/x-rules/0/rule'),
  breach('expression-field', rule({ rule: "self.aa == 'x'", message: '不对' }), '/properties/one/x-rules/0/rule', 'a'),
  breach(
    'expression-function',
    rule({ rule: "self.a.startWith('x')", message: '不对' }),
    '/properties/one/x-rules/0/rule',
    'startsWith',
  ),
  breach(
    'compute-circle',
    one({ a: computed('self.b'), b: computed('self.a') }),
    '/properties/one/properties/a/x-compute',
  ),
  breach('missing-affair', without(one({ a: text() }), 'x-affair'), ''),
  breach('unknown-affair-key', guide({ fees: [] }), '/x-affair/fees', 'fee'),
  breach('affair-shape', guide({ depth: 9 }), '/x-affair/depth'),
  breach('missing-owner', guide({ owner: null }), '/x-affair/owner'),
  breach('unknown-value', guide({ itemType: 'other-powr' }), '/x-affair/itemType', 'other-power'),
  breach('route-without-default', route({}, { when: { '/one/a': true } }), '/x-affair/routes'),
  breach('route-without-function', route({ function: 1 }), '/x-affair/routes/0/to'),
  breach('route-without-division', route({ division: null }), '/x-affair/routes/0/to/division'),
  breach('route-points-nowhere', route({ division: '/one/b' }), '/x-affair/routes/0/to/division', '/one/a'),
  breach('route-not-a-division', route({ division: '/one/a' }), '/x-affair/routes/0/to/division'),
  breach(
    'route-division-optional',
    guide(
      { routes: [{ to: { function: 'civil-affairs', division: '/one/a' } }] },
      { one: page({ a: question({ type: 'string', format: 'division' }) }) },
    ),
    '/x-affair/routes/0/to/division',
  ),
  breach('material-shape', guide({ materials: [{ id: 'm' }] }), '/x-affair/materials/0'),
  breach(
    'duplicate-material',
    guide({
      materials: [
        { id: 'm', title: '一' },
        { id: 'm', title: '二' },
      ],
    }),
    '/x-affair/materials/1/id',
  ),
  breach(
    'material-field-missing',
    guide({ materials: [{ id: 'm', title: '一', field: '/one/b' }] }),
    '/x-affair/materials/0/field',
    '/one/a',
  ),
  breach(
    'material-field-not-a-file',
    guide({ materials: [{ id: 'm', title: '一', field: '/one/a' }] }),
    '/x-affair/materials/0/field',
  ),
  breach(
    'promise-longer-than-law',
    guide({ time: { promised: { days: 9 }, statutory: { days: 8 } } }),
    '/x-affair/time/promised',
  ),
  breach('missing-promise', guide({ time: {} }), '/x-affair/time'),
];

function computed(expression: string): object {
  return question({ type: 'integer', 'x-compute': expression });
}

function nested(depth: number): object {
  return depth === 0 ? yesNo : question({ type: 'object', properties: { n: nested(depth - 1) } });
}

function without(affair: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(affair).filter(([name]) => name !== key));
}
