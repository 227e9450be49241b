import { affairOf, page, question } from '../affair-of.ts';
import type { JsonObject } from '../../../compiler/read/json.ts';

/** One change to an affair, and the code and pointer that the comparison must give for it. */
export interface Case {
  readonly name: string;
  readonly old: JsonObject;
  readonly new: JsonObject;
  readonly changes: readonly string[];
}

const text = (more: object = {}): JsonObject => question({ type: 'string', maxLength: 20, ...more });
const yes = question({ type: 'boolean' });
const choice = (...values: readonly string[]): JsonObject =>
  question({ type: 'string', oneOf: values.map((value) => question({ const: value }, value)) });
const rule = (expression: string, more: object = {}): object => ({
  rule: expression,
  message: '不符',
  'x-i18n': { en: { message: 'It does not fit' } },
  ...more,
});

/** An affair with one page `/one` of these questions. */
function withQuestions(properties: object, required: readonly string[] = [], more: object = {}): JsonObject {
  return affairOf({ properties: { one: page(properties, { required, ...more }) }, required: ['one'] });
}

function pair(name: string, old: JsonObject, changed: JsonObject, ...changes: readonly string[]): Case {
  return { name, old, new: changed, changes };
}

/** A case in which the question `/one/a` changes. */
function asked(name: string, old: object, changed: object, ...changes: readonly string[]): Case {
  return pair(name, withQuestions({ a: old, z: yes }), withQuestions({ a: changed, z: yes }), ...changes);
}

function guided(name: string, old: object, changed: object, ...changes: readonly string[]): Case {
  const root = { properties: { one: page({ a: text() }) } };
  return pair(name, affairOf(root, old), affairOf(root, changed), ...changes);
}

const when = (value: unknown): JsonObject => ({ 'x-when': { '/one/c': value } }) as JsonObject;
const abc = choice('x', 'y', 'w');
const route = (name: string): object => ({ to: { function: name, division: '450103' }, role: 'lead' });
const material = (id: string, more: object = {}): object => ({
  id,
  title: `材料${id}`,
  'x-i18n': { en: { title: `Paper ${id}` } },
  source: 'self',
  form: 'original',
  copies: 1,
  required: true,
  ...more,
});

export const cases: readonly Case[] = [
  pair(
    'a question is gone',
    withQuestions({ a: text(), b: yes }),
    withQuestions({ a: text() }),
    'field-removed /one/b',
  ),
  pair(
    'a page is gone, with all that is on it',
    affairOf({ properties: { one: page({ a: yes }), two: page({ b: yes }) } }),
    affairOf({ properties: { one: page({ a: yes }) } }),
    'field-removed /two',
  ),
  pair(
    'a question is new and need not be answered',
    withQuestions({ a: text() }),
    withQuestions({ a: text(), b: yes }),
    'field-added /one/b',
  ),
  pair(
    'a question is new and must be answered',
    withQuestions({ a: text() }),
    withQuestions({ a: text(), b: yes }, ['b']),
    'required-field-added /one/b',
  ),
  pair(
    'a new question that must be answered stands on a new page that need not',
    withQuestions({ a: text() }),
    affairOf({
      properties: { one: page({ a: text() }), two: page({ b: yes }, { required: ['b'] }) },
      required: ['one'],
    }),
    'field-added /two',
  ),
  pair(
    'a new question must be answered, but only after another new one',
    withQuestions({ a: text() }),
    withQuestions({ a: text(), b: yes, c: text({ 'x-when': { '/one/b': true } }) }, ['c']),
    'field-added /one/b',
    'field-added /one/c',
  ),
  pair(
    'a new question must be answered after one that was there',
    withQuestions({ b: yes }),
    withQuestions({ b: yes, c: text({ 'x-when': { '/one/b': true } }) }, ['c']),
    'required-field-added /one/c',
  ),
  pair(
    'an answer that could stay away must be given',
    withQuestions({ a: text() }),
    withQuestions({ a: text() }, ['a']),
    'field-became-required /one/a',
  ),
  pair(
    'an answer may stay away',
    withQuestions({ a: text() }, ['a']),
    withQuestions({ a: text() }),
    'field-became-optional /one/a',
  ),
  asked('a text becomes a number', text(), question({ type: 'integer', minimum: 0 }), 'field-retyped /one/a'),
  asked(
    'an integer becomes a number',
    question({ type: 'integer' }),
    question({ type: 'number' }),
    'field-retyped /one/a',
  ),
  asked(
    'one choice becomes several',
    choice('x'),
    question({ type: 'array', uniqueItems: true, items: choice('x') }),
    'field-retyped /one/a',
  ),
  asked('a text may be shorter', text(), text({ maxLength: 10 }), 'limit-tightened /one/a'),
  asked('a text may be longer', text(), text({ maxLength: 30 }), 'limit-loosened /one/a'),
  asked(
    'a number may be smaller',
    question({ type: 'integer', minimum: 3 }),
    question({ type: 'integer', minimum: 2 }),
    'limit-loosened /one/a',
  ),
  asked(
    'a number must be above the old minimum',
    question({ type: 'integer', minimum: 3 }),
    question({ type: 'integer', exclusiveMinimum: 3 }),
    'limit-tightened /one/a',
  ),
  asked(
    'money is counted in whole yuan',
    question({ type: 'number', multipleOf: 0.01 }),
    question({ type: 'number', multipleOf: 1 }),
    'limit-tightened /one/a',
  ),
  asked(
    'money is counted to the cent',
    question({ type: 'number', multipleOf: 0.1 }),
    question({ type: 'number', multipleOf: 0.01 }),
    'limit-loosened /one/a',
  ),
  asked(
    'a list may be longer',
    question({ type: 'array', maxItems: 2, items: text() }),
    question({ type: 'array', maxItems: 3, items: text() }),
    'limit-loosened /one/a',
  ),
  asked(
    'a file may be smaller',
    file({ 'x-max-bytes': 2000 }),
    file({ 'x-max-bytes': 1000 }),
    'limit-tightened /one/a',
  ),
  asked(
    'a kind of file is no longer taken',
    file({ 'x-accept': ['image/png', 'image/jpeg'] }),
    file({ 'x-accept': ['image/png'] }),
    'option-removed /one/a',
  ),
  asked(
    'more kinds of files are taken',
    file({ 'x-accept': ['image/png'] }),
    file({ 'x-accept': ['image/png', 'image/jpeg'] }),
    'option-added /one/a',
  ),
  asked('an option is gone', choice('x', 'y'), choice('x'), 'option-removed /one/a'),
  asked('an option is new', choice('x'), choice('x', 'y'), 'option-added /one/a'),
  asked(
    'one option takes the place of another',
    choice('x', 'y'),
    choice('x', 'w'),
    'option-removed /one/a',
    'option-added /one/a',
  ),
  asked('options stand in another order', choice('x', 'y'), choice('y', 'x'), 'options-reordered /one/a'),
  asked('a format is new', text(), text({ format: 'email' }), 'format-changed /one/a'),
  asked(
    'a format is gone: it was also the form in which answers are stored',
    text({ format: 'email' }),
    text(),
    'format-changed /one/a',
  ),
  asked('a pattern is new', text(), text({ pattern: '^a$' }), 'pattern-changed /one/a'),
  asked('a pattern is gone', text({ pattern: '^a$' }), text(), 'pattern-removed /one/a'),
  asked(
    'the level of a division is asked for',
    division({}),
    division({ 'x-level': 'county' }),
    'level-tightened /one/a',
  ),
  asked('any level of a division will do', division({ 'x-level': 'county' }), division({}), 'level-loosened /one/a'),
  asked(
    'an answer counts in another unit',
    question({ type: 'integer', 'x-unit': 'days' }),
    question({ type: 'integer', 'x-unit': 'months' }),
    'unit-changed /one/a',
  ),
  asked(
    'several lines become one',
    text({ 'x-control': 'textarea' }),
    text(),
    'lines-narrowed /one/a',
    'handling-changed /one/a',
  ),
  asked('something opaque is demanded', text(), text({ not: { const: 'x' } }), 'constraint-added /one/a'),
  asked('something opaque is no longer demanded', text({ not: { const: 'x' } }), text(), 'constraint-removed /one/a'),
  pair(
    'a question is asked only sometimes',
    withQuestions({ c: abc, a: text() }),
    withQuestions({ c: abc, a: text(when('x')) }),
    'condition-narrowed /one/a',
  ),
  pair(
    'a question is asked in more cases',
    withQuestions({ c: abc, a: text(when('x')) }),
    withQuestions({ c: abc, a: text(when(['x', 'y'])) }),
    'condition-widened /one/a',
  ),
  pair(
    'a question that must be answered is asked in more cases',
    withQuestions({ c: abc, a: text(when('x')) }, ['a']),
    withQuestions({ c: abc, a: text(when(['x', 'y'])) }, ['a']),
    'field-required-more-often /one/a',
    'condition-widened /one/a',
  ),
  pair(
    'a question that must be answered is asked in other cases',
    withQuestions({ c: abc, a: text(when('x')) }, ['a']),
    withQuestions({ c: abc, a: text(when('y')) }, ['a']),
    'field-required-more-often /one/a',
    'condition-narrowed /one/a',
  ),
  pair(
    'a question that must be answered is asked in fewer cases',
    withQuestions({ c: abc, a: text(when(['x', 'y'])) }, ['a']),
    withQuestions({ c: abc, a: text(when('x')) }, ['a']),
    'condition-narrowed /one/a',
    'field-required-less-often /one/a',
  ),
  pair(
    'a repeating group is new',
    withQuestions({ z: yes }),
    withQuestions({ z: yes, g: group({ a: text(), b: yes }) }),
    'field-added /one/g',
  ),
  pair(
    'a question of every row is new, and the others stand in another order',
    withQuestions({ g: group({ a: text(), b: yes }) }),
    withQuestions({ g: group({ b: yes, a: text(), c: yes }, ['c']) }),
    'required-field-added /one/g/-/c',
    'fields-reordered /one/g/-',
  ),
  pair(
    'an answer is needed beside another one',
    withQuestions({ a: text(), b: text() }),
    withQuestions({ a: text(), b: text() }, [], { dependentRequired: { a: ['b'] } }),
    'field-became-required /one/b',
  ),
  pair(
    'in some cases an answer must be shorter',
    withQuestions({ c: abc, a: text() }),
    withQuestions({ c: abc, a: text() }, [], {
      if: { properties: { c: { const: 'x' } }, required: ['c'] },
      then: { properties: { a: { maxLength: 3 } } },
    }),
    'constraint-added /one/a',
  ),
  pair(
    'a rule is new',
    withQuestions({ a: text() }),
    withQuestions({ a: text() }, [], { 'x-rules': [rule("self.a != 'x'")] }),
    'rule-added /one',
  ),
  pair(
    'a rule is gone',
    withQuestions({ a: text() }, [], { 'x-rules': [rule("self.a != 'x'")] }),
    withQuestions({ a: text() }),
    'rule-removed /one',
  ),
  pair(
    'a rule says something else',
    withQuestions({ a: text() }, [], { 'x-rules': [rule("self.a != 'x'")] }),
    withQuestions({ a: text() }, [], { 'x-rules': [rule("self.a != 'y'")] }),
    'rule-changed /one',
  ),
  pair(
    'a rule is told in other words, elsewhere, and ends the application',
    withQuestions({ a: text() }, [], { 'x-rules': [rule("self.a != 'x'")] }),
    withQuestions({ a: text() }, [], {
      'x-rules': [rule("self.a != 'x'", { message: '不行', path: '/a', severity: 'stop' })],
    }),
    'rule-told-otherwise /one/a',
  ),
  asked('an answer is computed in another way', sum('1'), sum('2'), 'compute-changed /one/a'),
  pair(
    'a computed answer is new',
    withQuestions({ z: yes }),
    withQuestions({ z: yes, a: sum('1') }),
    'computed-field-added /one/a',
  ),
  asked('a question has other words', text(), { ...text(), title: '别的问题' }, 'words-changed /one/a'),
  asked(
    'a translation is written otherwise',
    text(),
    text({ 'x-i18n': { en: { title: 'Another' } } }),
    'words-changed /one/a',
  ),
  asked(
    'an option has other words',
    choice('x'),
    question({ type: 'string', oneOf: [question({ const: 'x' }, '改')] }),
    'words-changed /one/a',
  ),
  asked('people would agree to something else', consent('我同意'), consent('我同意全部'), 'consent-reworded /one/a'),
  asked(
    'an answer is more sensitive',
    text(),
    text({ 'x-privacy': { class: 'personal', purpose: '联系' } }),
    'handling-changed /one/a',
  ),
  pair(
    'questions and pages stand in another order',
    affairOf({ properties: { one: page({ a: yes, b: yes }), two: page({ c: yes }) } }),
    affairOf({ properties: { two: page({ c: yes }), one: page({ b: yes, a: yes }) } }),
    'pages-reordered ',
    'fields-reordered /one',
  ),
  guided(
    'the promise is longer',
    {},
    { time: { promised: { workingDays: 9 } } },
    'time-longer /x-affair/time/promised',
  ),
  guided(
    'the promise is shorter',
    {},
    { time: { promised: { workingDays: 2 } } },
    'time-shorter /x-affair/time/promised',
  ),
  guided(
    'the promise counts other days',
    {},
    { time: { promised: { days: 5 } } },
    'time-changed /x-affair/time/promised',
  ),
  guided('a route goes elsewhere', {}, { routes: [route('health')] }, 'route-changed /x-affair/routes/0'),
  guided(
    'a department joins',
    {},
    { routes: [route('civil-affairs'), route('health')] },
    'route-added /x-affair/routes/1',
  ),
  guided(
    'a department leaves',
    { routes: [route('civil-affairs'), route('health')] },
    {},
    'route-removed /x-affair/routes/1',
  ),
  guided('a paper is wanted', {}, { materials: [material('a')] }, 'required-material-added /x-affair/materials/0'),
  guided(
    'a paper may be handed in',
    {},
    { materials: [material('a', { required: false })] },
    'material-added /x-affair/materials/0',
  ),
  guided(
    'a paper is fetched, not asked for',
    {},
    { materials: [material('a', { source: 'shared' })] },
    'material-added /x-affair/materials/0',
  ),
  guided('a paper is no longer wanted', { materials: [material('a')] }, {}, 'material-removed /x-affair/materials/0'),
  guided(
    'a paper must be handed in at once',
    { materials: [material('a', { required: 'later' })] },
    { materials: [material('a')] },
    'material-became-required /x-affair/materials/0',
  ),
  guided(
    'a paper is wanted in another form',
    { materials: [material('a')] },
    { materials: [material('a', { form: 'copy' })] },
    'material-changed /x-affair/materials/0',
  ),
  guided(
    'companies may apply too',
    {},
    { audience: ['natural-person', 'legal-person'] },
    'audience-widened /x-affair/audience',
  ),
  guided(
    'companies may no longer apply',
    { audience: ['natural-person', 'legal-person'] },
    {},
    'audience-narrowed /x-affair/audience',
  ),
  guided('it closes one day', {}, { open: { until: '2027-01-01' } }, 'window-narrowed /x-affair/open'),
  guided(
    'it stays open longer',
    { open: { until: '2027-01-01' } },
    { open: { until: '2028-01-01' } },
    'window-widened /x-affair/open',
  ),
  guided('it costs something', {}, { fee: { amount: '5.00', currency: 'CNY' } }, 'guide-changed /x-affair/fee'),
  pair(
    'it is another affair',
    withQuestions({ a: yes }),
    { ...withQuestions({ a: yes }), $id: 'https://banshi.dev/affairs/other' },
    'code-changed ',
  ),
  pair(
    'it has another name',
    withQuestions({ a: yes }),
    { ...withQuestions({ a: yes }), title: '改名' },
    'words-changed ',
  ),
];

function file(more: object): JsonObject {
  return { $ref: '/parts/attachment', title: '文件', 'x-i18n': { en: { title: 'File' } }, ...more } as JsonObject;
}

function group(properties: object, required: readonly string[] = []): JsonObject {
  return question({ type: 'array', maxItems: 3, items: { type: 'object', properties, required } });
}

function division(more: object): JsonObject {
  return question({ type: 'string', format: 'division', maxLength: 12, ...more });
}

function sum(expression: string): JsonObject {
  return question({ type: 'integer', 'x-compute': expression });
}

function consent(words: string): JsonObject {
  return question({ type: 'boolean', const: true }, words);
}
