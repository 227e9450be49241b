/** Keywords of JSON Schema 2020-12 that an affair may use. */
export const standardKeywords: readonly string[] = [
  ...['$schema', '$id', '$ref', '$defs', '$anchor', '$comment'],
  ...['type', 'enum', 'const', 'title', 'description', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly'],
  ...['properties', 'required', 'additionalProperties', 'unevaluatedProperties', 'minProperties', 'maxProperties'],
  ...['dependentRequired', 'dependentSchemas', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains', 'unevaluatedItems'],
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
];

/** Keywords of 2020-12 that no form can be made of. */
export const unsupportedKeywords: readonly string[] = [
  ...['patternProperties', 'propertyNames', 'prefixItems', '$dynamicRef', '$dynamicAnchor', '$vocabulary'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema'],
];

/** What the dialect adds (DIALECT). */
export const dialectKeywords: readonly string[] = [
  ...['x-i18n', 'x-affair', 'x-rules', 'x-control', 'x-unit', 'x-accept', 'x-max-bytes', 'x-max-files', 'x-level'],
  ...['x-when', 'x-hint', 'x-placeholder', 'x-prefill', 'x-compute', 'x-privacy', 'x-error', 'x-options-from'],
];

/** Values of `x-control`. */
export const controls: readonly string[] = [
  ...['text', 'textarea', 'number', 'radios', 'select', 'search', 'checkboxes', 'checkbox', 'date', 'month'],
  ...['date-time', 'division', 'file', 'fieldset', 'group', 'table', 'hidden'],
];
