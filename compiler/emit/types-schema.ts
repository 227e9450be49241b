import type { AffairModel, FieldNode } from '../model/affair-model.ts';
import { fieldKind, schemaType } from '../model/field-kind.ts';
import { canonicalJson } from '../read/canonical-json.ts';
import { textAt, type Json, type JsonObject } from '../read/json.ts';
import { readWords } from '../read/read-words.ts';
import { attachmentSchema } from './types/attachment-schema.ts';
import { isAlwaysRequired } from './types/branch.ts';
import { branchSchema, neverSchema } from './types/branch-schema.ts';
import { fieldComment, inBoth, optionsComment, paragraphs } from './types/comment.ts';
import { formatTypes } from './types/format-types.ts';
import { gatesOf } from './types/gate.ts';
import { unionsOf } from './types/group-gates.ts';
import { listedValues, namedLists } from './types/option-lists.ts';
import { fieldsName, objectNames, TypeNames } from './types/type-names.ts';

/**
 * An affair as json-schema-to-typescript can take it: every named type in the order of the form. That library ignores
 * conditions and keywords beside a `$ref`, so an object with conditions is all its questions (`...Fields`) together
 * with unions of branches, and a named type is spoken of by `tsType`.
 */
export function typesSchemas(rootName: string, model: AffairModel): ReadonlyMap<string, JsonObject> {
  const names = new TypeNames(rootName);
  const objects = new Map([['', rootName], ...objectNames(model, names)]);
  const lists = namedLists(model, names);
  const gates = gatesOf(model);
  const formats = new Set<string>();
  const declared = new Map<string, JsonObject>();
  let hasAttachment = false;
  for (const node of [model.root, ...model.fields.values()]) {
    if (fieldKind(node.schema) === 'fieldset') declareObject(node, objects.get(node.pointer) ?? rootName);
  }
  if (hasAttachment) declared.set('Attachment', attachmentSchema);
  for (const format of formats) {
    const { name, rule, source } = formatTypes[format] ?? { name: format, rule: '' };
    const said = [rule, ...(source === undefined ? [] : [` (${source})`])].join('');
    declared.set(name, { type: 'string', description: paragraphs([`${said}.`]) });
  }
  for (const { name, values, comment } of lists.values()) declared.set(name, { enum: values, description: comment });
  return declared;

  function declareObject(node: FieldNode, name: string): void {
    const description = paragraphs([
      ...inBoth(readWords(node.schema, 'title') ?? { 'zh-Hans': node.key }),
      ...inBoth(readWords(node.schema, 'description')),
    ]);
    const unions = unionsOf(gates.get(node.pointer) ?? [], node);
    if (unions.length === 0) {
      declared.set(name, { ...questions(node), description });
      return;
    }
    const branches = unions.map((union) => ({
      oneOf: union.map((one) => branchSchema(one, node, { any: answerSchema, only })),
    }));
    declared.set(name, { allOf: [{ tsType: fieldsName(name) }, ...branches], description });
    declared.set(fieldsName(name), {
      ...questions(node),
      description: `All questions of {@link ${name}}, which says when they are asked.`,
    });
  }

  function questions(node: FieldNode): JsonObject {
    if (node.children.length === 0) return { tsType: 'Record<string, never>' };
    return {
      type: 'object',
      properties: Object.fromEntries(
        node.children.map((child) => [
          child.key,
          { ...answerSchema(child), description: paragraphs([fieldComment(child, model), ownOptions(child)]) },
        ]),
      ),
      required: node.children.filter(isAlwaysRequired).map((child) => child.key),
      additionalProperties: false,
    };
  }

  /** The options of a list without a name, told where they stand. */
  function ownOptions({ schema, ...node }: FieldNode): string {
    const kind = fieldKind(schema);
    if (kind !== 'choice' && kind !== 'choices') return '';
    if (lists.has(canonicalJson(listedValues({ schema, ...node })))) return '';
    const options = kind === 'choices' ? schema['items'] : schema;
    return optionsComment((options ?? {}) as JsonObject);
  }

  function answerSchema(node: FieldNode): JsonObject {
    const { schema } = node;
    switch (fieldKind(schema)) {
      case 'fieldset':
        return { tsType: objects.get(node.pointer) ?? 'unknown' };
      case 'group':
      case 'list':
        return { type: 'array', items: node.children[0] === undefined ? {} : answerSchema(node.children[0]) };
      case 'choices':
        return { type: 'array', items: literals(listedValues(node)) };
      case 'choice':
        return literals(listedValues(node));
      case 'attachments':
        return { type: 'array', items: attachment(node) };
      case 'attachment':
        return attachment(node);
      case 'consent':
        return { enum: [true] };
      case 'boolean':
      case 'number':
      case 'text':
      case 'textarea':
      case 'date':
      case 'month':
      case 'date-time':
      case 'division':
      case 'computed':
        return scalar(schema);
    }
  }

  function scalar(schema: JsonObject): JsonObject {
    const constant = schema['const'];
    if (constant !== undefined) return { enum: [constant] };
    const format = textAt(schema, 'format') ?? '';
    const known = Object.hasOwn(formatTypes, format) ? formatTypes[format] : undefined;
    const type = schemaType(schema);
    if (type !== 'string' || known === undefined) return plain(type);
    formats.add(format);
    return { tsType: known.name };
  }

  function literals(values: readonly Json[]): JsonObject {
    const named = lists.get(canonicalJson(values));
    return named === undefined ? { enum: values } : { tsType: named.name };
  }

  /** Some options; of a long list what is left out, where that is less. */
  function only(node: FieldNode, values: readonly Json[]): JsonObject {
    const all = listedValues(node);
    const taken = new Set(values);
    const left = all.filter((value) => !taken.has(value));
    const named = lists.get(canonicalJson(all));
    const isShort = named === undefined || left.length >= values.length;
    const rest = left.map((value) => JSON.stringify(value)).join(' | ');
    const one: JsonObject = isShort ? { enum: values } : { tsType: `Exclude<${named.name}, ${rest || 'never'}>` };
    const schema = values.length === 0 ? neverSchema : one;
    return schemaType(node.schema) === 'array' ? { type: 'array', items: schema } : schema;
  }

  function attachment(node: FieldNode): JsonObject {
    hasAttachment = true;
    const accepted = listedValues(node);
    if (accepted.length === 0) return { tsType: 'Attachment' };
    const type = { type: 'object', properties: { type: literals(accepted) }, required: ['type'] };
    return { allOf: [{ tsType: 'Attachment' }, type] };
  }
}

/** What has no more than a type; a computed list or object is not looked into. */
function plain(type: ReturnType<typeof schemaType>): JsonObject {
  if (type === 'object') return { tsType: 'Record<string, unknown>' };
  return type === 'array' ? { type, items: {} } : { type };
}
