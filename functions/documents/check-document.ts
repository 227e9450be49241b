import { maxIssues, type Issue } from '../../domain/issue.ts';

/** The part of JSON Schema 2020-12 in which the requests of this API are written; a test holds it to Ajv. */
export interface DocumentSchema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, DocumentSchema>>;
  readonly additionalProperties?: boolean;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
}

/**
 * Every issue of a request body against its schema in `schemas/documents`: what a general validator would say, in a
 * fraction of its weight, since the schemas are read as they are.
 */
export function checkDocument(schema: DocumentSchema, value: unknown, path = ''): readonly Issue[] {
  const issue = (code: string, params: Issue['params']): readonly Issue[] => [{ code, path, params }];
  if (schema.type !== undefined && !isOfType(schema.type, value)) return issue('type', { type: schema.type });
  if (schema.enum !== undefined && !schema.enum.includes(value)) return issue('enum', { allowedValues: schema.enum });
  if (typeof value === 'string') return textIssues(schema, value, issue);
  if (typeof value === 'number' && schema.minimum !== undefined && value < schema.minimum) {
    return issue('minimum', { limit: schema.minimum });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return memberIssues(schema, value as Readonly<Record<string, unknown>>, path).slice(0, maxIssues);
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function textIssues(
  { pattern, minLength = 0, maxLength = Infinity }: DocumentSchema,
  value: string,
  issue: (code: string, params: Issue['params']) => readonly Issue[],
): readonly Issue[] {
  const length = [...value].length;
  if (length < minLength) return issue('minLength', { limit: minLength });
  if (length > maxLength) return issue('maxLength', { limit: maxLength });
  return pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? issue('pattern', { pattern }) : [];
}

function memberIssues(
  { required = [], properties = {}, additionalProperties }: DocumentSchema,
  value: Readonly<Record<string, unknown>>,
  path: string,
): readonly Issue[] {
  const at = (key: string): string => `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const missing = required.filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key): Issue => ({ code: 'required', path: at(key), params: {} })),
    ...Object.entries(value).flatMap(([key, member]): readonly Issue[] => {
      const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (schema !== undefined) return checkDocument(schema, member, at(key));
      return additionalProperties === false ? [{ code: 'unknown', path: at(key), params: {} }] : [];
    }),
  ];
}
