import type { ConditionReference, FieldPlan, OptionPlan } from '../../domain/plan.ts';
import type { Words } from '../../domain/language.ts';
import type { ConditionUse, FieldNode } from '../model/affair-model.ts';
import { attachmentLimits } from '../model/attachment-limits.ts';
import { divisionLevel } from '../model/division-level.ts';
import { constOptions, defaultMaxItems, defaultMaxLength, fieldKind, schemaType } from '../model/field-kind.ts';
import { isObject, listAt, numberAt, objectAt, textAt, type JsonObject } from '../read/json.ts';
import { readWords } from '../read/read-words.ts';

/** The plan of one question and of those inside it. */
export function planField(node: FieldNode): FieldPlan {
  const { schema } = node;
  const kind = fieldKind(schema);
  const type = kind === 'attachments' ? 'array' : schemaType(schema);
  const items = isObject(schema['items']) ? schema['items'] : {};
  const options = kind === 'choice' ? readOptions(schema) : kind === 'choices' ? readOptions(items) : undefined;
  const control =
    textAt(schema, 'x-control') ?? (options === undefined ? undefined : optionControl(kind, options.length));
  const hint = readWords(schema, 'x-hint') ?? readWords(schema, 'description');
  const placeholder = readWords(schema, 'x-placeholder');
  const unit = textAt(schema, 'x-unit');
  const format = textAt(schema, 'format');
  const errors = readErrors(schema);
  const level = kind === 'division' ? divisionLevel(schema) : undefined;
  return {
    kind,
    key: node.key,
    pointer: node.pointer,
    title: readWords(schema, 'title') ??
      readWords(node.key === '-' ? node.parent?.schema : undefined, 'title') ?? { 'zh-Hans': node.key },
    ...(hint !== undefined && { hint }),
    ...(placeholder !== undefined && { placeholder }),
    required: node.requirement.always,
    ...(node.requirement.when !== undefined && { requiredWhen: node.requirement.when.map(reference) }),
    ...(node.asked.length > 0 && { when: node.asked.map(reference) }),
    type,
    ...(format !== undefined && { format }),
    ...(control !== undefined && { control }),
    ...(unit !== undefined && { unit }),
    ...limits(schema, kind, type),
    ...(options !== undefined && { options }),
    ...(kind === 'consent' && { constant: schema['const'] }),
    ...(level !== undefined && { level }),
    ...((kind === 'attachment' || kind === 'attachments') && { attachment: attachmentLimits(schema) }),
    ...inner(node, kind),
    ...readPrivacy(schema),
    ...readPrefill(schema),
    ...(Object.keys(errors).length > 0 && { errors }),
  };
}

/** A condition as the plan names it. */
export function reference(use: ConditionUse): ConditionReference {
  return { condition: use.condition, ...(use.negate && { negate: true }) };
}

function inner(node: FieldNode, kind: FieldPlan['kind']): Pick<FieldPlan, 'fields'> {
  if (kind === 'fieldset') return { fields: node.children.map(planField) };
  const [item] = node.children;
  if (item === undefined) return {};
  if (kind === 'group') return { fields: item.children.map(planField) };
  return kind === 'list' ? { fields: [planField(item)] } : {};
}

const limitKeywords = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
] as const;

function limits(schema: JsonObject, kind: FieldPlan['kind'], type: FieldPlan['type']): Partial<FieldPlan> {
  const found = limitKeywords.flatMap((keyword) => {
    const limit = numberAt(schema, keyword);
    return limit === undefined ? [] : [[keyword, limit] as const];
  });
  const isFreeText = (kind === 'text' || kind === 'textarea') && schema['format'] === undefined;
  return {
    ...(isFreeText && { maxLength: defaultMaxLength }),
    ...(type === 'array' && { maxItems: kind === 'attachments' ? attachmentLimits(schema).maxFiles : defaultMaxItems }),
    ...Object.fromEntries(found),
  };
}

function readOptions(schema: JsonObject): readonly OptionPlan[] {
  const members = constOptions(schema) ?? listAt(schema, 'enum').map((value) => ({ const: value }));
  return members.flatMap((member: JsonObject) => {
    const value = member['const'];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [{ value, title: readWords(member, 'title') ?? { 'zh-Hans': String(value) } }];
  });
}

function optionControl(kind: FieldPlan['kind'], count: number): string {
  if (kind === 'choices') return 'checkboxes';
  return count <= 6 ? 'radios' : count <= 30 ? 'select' : 'search';
}

function readPrivacy(schema: JsonObject): Pick<FieldPlan, 'privacy'> {
  const said = schema['x-privacy'];
  const level = typeof said === 'string' ? said : textAt(said, 'class');
  if (level !== 'personal' && level !== 'sensitive') return {};
  const purpose = readWords(said, 'purpose');
  return { privacy: { class: level, ...(purpose !== undefined && { purpose }) } };
}

function readPrefill(schema: JsonObject): Pick<FieldPlan, 'prefill'> {
  const said = schema['x-prefill'];
  const from = typeof said === 'string' ? said : textAt(said, 'from');
  if (from === undefined) return {};
  return { prefill: { from, ...(isObject(said) && said['lock'] === true && { lock: true }) } };
}

/** `x-error`: words by failing keyword, translated beside them or in the `x-i18n` of the question. */
function readErrors(schema: JsonObject): Readonly<Record<string, Words>> {
  const said = objectAt(schema, 'x-error');
  const found: Record<string, Words> = {};
  for (const keyword of Object.keys(said)) {
    const own = keyword === 'x-i18n' ? undefined : readWords(said, keyword);
    if (own === undefined) continue;
    const outside = ['en', 'za'].flatMap((language) => {
      const translated = objectAt(objectAt(schema, 'x-i18n'), language);
      const words = textAt(translated['x-error'], keyword) ?? textAt(translated['error'], keyword);
      return words === undefined ? [] : [[language, words] as const];
    });
    found[keyword] = { ...own, ...Object.fromEntries(outside) };
  }
  return found;
}
