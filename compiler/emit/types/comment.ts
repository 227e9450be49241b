import type { Words } from '../../../domain/language.ts';
import { attachmentLimits } from '../../model/attachment-limits.ts';
import type { AffairModel, AskedWhen, FieldNode } from '../../model/affair-model.ts';
import { divisionLevel } from '../../model/division-level.ts';
import { constOptions, fieldKind } from '../../model/field-kind.ts';
import { conditionTests } from '../../plan/condition-tests.ts';
import { asWord, isObject, numberAt, textAt, type JsonObject } from '../../read/json.ts';
import { readWords } from '../../read/read-words.ts';
import { formatTypes } from './format-types.ts';

/** TSDoc of one question: its words in zh-Hans and English, format, unit, limits, and when it is asked. */
export function fieldComment(node: FieldNode, model: AffairModel): string {
  const { schema } = node;
  const facts = [
    formatWords(schema),
    ...limitWords(schema),
    ...attachmentWords(schema),
    ...node.asked.map((use) => whenWords(use, model)),
    schema['x-compute'] === undefined ? undefined : 'Computed by the platform; what is sent is replaced',
    privacyWords(schema),
  ].filter((fact) => fact !== undefined);
  return paragraphs([
    ...inBoth(readWords(schema, 'title') ?? { 'zh-Hans': node.key }),
    ...inBoth(readWords(schema, 'x-hint') ?? readWords(schema, 'description')),
    facts.map((fact) => `- ${fact}`).join('\n'),
  ]);
}

/** The words of a title, or other text, one paragraph for each language. */
export function inBoth(words: Words | undefined): readonly string[] {
  return [...new Set([words?.['zh-Hans'] ?? '', words?.en ?? ''])].map(oneLine);
}

/** The options of a code list, one for each line. */
export function optionsComment(schema: JsonObject): string {
  return (constOptions(schema) ?? [])
    .map((option) => {
      const titles = inBoth(readWords(option, 'title')).filter((title) => title !== '');
      return `- \`${JSON.stringify(option['const'])}\`: ${titles.join(' / ')}`;
    })
    .join('\n');
}

/** Text that ends no comment and is no tag, whatever an author wrote. */
export function paragraphs(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .replaceAll('*/', '*\u200b/')
    .replaceAll(/(^|[\s{])@/gmu, '$1\\@');
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u2028\u2029\u0085]+/gu, ' ').trim();
}

function formatWords(schema: JsonObject): string | undefined {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const format = textAt(schema, 'format') ?? textAt(items, 'format') ?? '';
  const known = Object.hasOwn(formatTypes, format) ? formatTypes[format] : undefined;
  const pattern = textAt(schema, 'pattern');
  if (known === undefined) return pattern === undefined ? undefined : `Pattern \`${oneLine(pattern)}\``;
  const level = divisionLevel(schema);
  return [
    `Format \`${format}\`: ${known.rule}`,
    ...(known.source === undefined ? [] : [` (${known.source})`]),
    ...(level === undefined ? [] : [`; down to ${level}`]),
  ].join('');
}

const limits: readonly (readonly [keyword: string, say: (limit: number) => string])[] = [
  ['minLength', (limit) => `At least ${limit} characters`],
  ['maxLength', (limit) => `At most ${limit} characters`],
  ['minimum', (limit) => `At least ${limit}`],
  ['exclusiveMinimum', (limit) => `More than ${limit}`],
  ['maximum', (limit) => `At most ${limit}`],
  ['exclusiveMaximum', (limit) => `Less than ${limit}`],
  ['multipleOf', (limit) => `A multiple of ${limit}`],
  ['minItems', (limit) => `At least ${limit} items`],
  ['maxItems', (limit) => `At most ${limit} items`],
];

function limitWords(schema: JsonObject): readonly string[] {
  const unit = textAt(schema, 'x-unit');
  const said = limits.flatMap(([keyword, say]) => {
    const limit = numberAt(schema, keyword);
    return limit === undefined ? [] : [say(limit)];
  });
  return [...(unit === undefined ? [] : [`Unit: ${oneLine(unit)}`]), ...(said.length === 0 ? [] : [said.join('; ')])];
}

function attachmentWords(schema: JsonObject): readonly string[] {
  const kind = fieldKind(schema);
  if (kind !== 'attachment' && kind !== 'attachments') return [];
  const { accept, maxBytes, maxFiles } = attachmentLimits(schema);
  const files = kind === 'attachments' ? `; at most ${maxFiles} files` : '';
  return [`${accept.join(', ')}; at most ${maxBytes} bytes${files}`];
}

function whenWords(use: AskedWhen, model: AffairModel): string {
  const condition = model.conditions[use.condition];
  const tests = condition && conditionTests(condition.schema, condition.scope, model.fields);
  if (tests === undefined) return 'Asked only under a condition; see the schema';
  const said = tests.map(({ pointer, values }) =>
    values === undefined
      ? `\`${pointer}\` is answered`
      : `\`${pointer}\` is ${values.map((value) => `\`${asWord(value)}\``).join(' or ')}`,
  );
  return `Asked only ${use.negate ? 'unless' : 'when'} ${said.join(' and ')}`;
}

function privacyWords(schema: JsonObject): string | undefined {
  const said = schema['x-privacy'];
  const level = typeof said === 'string' ? said : textAt(said, 'class');
  return level === undefined ? undefined : `${level === 'sensitive' ? 'Sensitive personal' : 'Personal'} information`;
}
