import type { AffairModel, FieldNode } from '../model/affair-model.ts';
import { attachmentLimits } from '../model/attachment-limits.ts';
import { defaultMaxItems, defaultMaxLength, fieldKind, hasOptions, schemaType } from '../model/field-kind.ts';
import { isObject, listAt, objectAt, type Json, type JsonObject } from '../read/json.ts';
import { mapSubschemas } from '../read/map-subschemas.ts';
import { askedConditionals } from './asked-conditionals.ts';
import { lowerOverlay } from './lower-overlay.ts';
import { optionConditionals } from './option-conditionals.ts';
import { stripSugar, withoutSugar } from './strip-sugar.ts';

/**
 * The plain, self-contained JSON Schema 2020-12 of the answers: no `$ref`, no `x-` keyword, every object closed,
 * `x-when` and `x-options-from` spelled out, limits where the author left them out. Titles stay, in zh-Hans. It says all that JSON Schema
 * can say about valid answers; rules (`x-rules`) go further. Only `x-level` is still there, for the validator;
 * `publishedSchema` takes it out.
 */
export function lowerSchema(model: AffairModel, id: string): JsonObject {
  const asked = askedConditionals(model);
  const options = optionConditionals(model);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, ...lower(model.root) };

  function lower(node: FieldNode): JsonObject {
    switch (fieldKind(node.schema)) {
      case 'fieldset':
        return lowerObject(node);
      case 'group':
      case 'list':
        return lowerList(node);
      case 'choices':
        return bounded({ ...own(node), type: 'array' });
      case 'attachment':
        return lowerAttachment(node.schema);
      case 'attachments':
        return lowerAttachments(node);
      case 'text':
      case 'textarea':
      case 'number':
      case 'boolean':
      case 'consent':
      case 'date':
      case 'month':
      case 'date-time':
      case 'choice':
      case 'division':
      case 'computed':
        return lowerScalar(node);
    }
  }

  function lowerObject(node: FieldNode): JsonObject {
    const {
      properties: _properties,
      required: _required,
      additionalProperties: _additional,
      ...rest
    } = withoutSugar(node.schema);
    const lowered = mapSubschemas(rest, (subschema, [keyword]) =>
      keyword === 'allOf' || keyword === 'then' || keyword === 'else' || keyword === 'dependentSchemas'
        ? lowerOverlay(subschema, model.moved, keyword === 'allOf')
        : stripSugar(subschema),
    );
    const required = node.children.filter((child) => child.required && child.asked.length === 0);
    const allOf = [
      ...listAt(lowered, 'allOf').filter((member) => !isObject(member) || Object.keys(member).length > 0),
      ...(asked.get(node.pointer) ?? []),
      ...(options.get(node.pointer) ?? []),
    ];
    const { allOf: _allOf, unevaluatedProperties: _unevaluated, ...kept } = lowered;
    return {
      ...kept,
      type: 'object',
      properties: Object.fromEntries(node.children.map((child) => [child.key, lower(child)])),
      ...(required.length > 0 && { required: required.map((child) => child.key) }),
      ...(allOf.length > 0 && { allOf }),
      unevaluatedProperties: false,
    };
  }

  function lowerList(node: FieldNode): JsonObject {
    const [item] = node.children;
    return bounded({ ...own(node), type: 'array', ...(item !== undefined && { items: lower(item) }) });
  }
}

function own(node: FieldNode): JsonObject {
  return mapSubschemas(withoutSugar(node.schema), stripSugar);
}

function bounded(list: JsonObject): JsonObject {
  return list['maxItems'] === undefined ? { ...list, maxItems: defaultMaxItems } : list;
}

function lowerScalar(node: FieldNode): JsonObject {
  const { properties: _properties, ...schema } = own(node);
  const type = schemaType(node.schema);
  const isFree =
    type === 'string' &&
    !hasOptions(schema) &&
    ['maxLength', 'format', 'const'].every((key) => schema[key] === undefined);
  return { ...schema, type, ...(isFree && { maxLength: defaultMaxLength }) };
}

/** The attachment part with the limits of this question: `{ id, name, type, bytes, sha256 }`. */
function lowerAttachment(schema: JsonObject): JsonObject {
  const limits = attachmentLimits(schema);
  const plain = mapSubschemas(withoutSugar(schema), stripSugar);
  const properties: JsonObject = objectAt(plain, 'properties');
  const wildcard = limits.accept.some((type) => type.endsWith('/*'));
  const said: Record<string, Json> = {
    ...properties,
    type: {
      ...objectAt(properties, 'type'),
      ...(wildcard ? { pattern: acceptPattern(limits.accept) } : { enum: limits.accept }),
    },
    bytes: { ...objectAt(properties, 'bytes'), maximum: limits.maxBytes },
  };
  return { ...plain, type: 'object', properties: said, unevaluatedProperties: false };
}

function acceptPattern(accept: readonly string[]): string {
  const one = (type: string): string =>
    type.replaceAll(/[.+*]/g, (sign) => (sign === '*' ? '[a-z0-9.+-]{1,100}' : `\\${sign}`));
  return `^(?:${accept.map(one).join('|')})$`;
}

function lowerAttachments(node: FieldNode): JsonObject {
  const schema = node.schema;
  const limits = attachmentLimits(schema);
  if (isObject(schema['items'])) {
    const items = { ...schema['items'], 'x-accept': limits.accept, 'x-max-bytes': limits.maxBytes };
    return { ...own(node), type: 'array', items: lowerAttachment(items), maxItems: limits.maxFiles };
  }
  const { title, description, ...one } = schema;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    type: 'array',
    items: lowerAttachment(one),
    ...(node.required && { minItems: 1 }),
    maxItems: limits.maxFiles,
  };
}
