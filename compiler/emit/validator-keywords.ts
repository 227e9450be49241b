import { _, Name, stringify, type Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';

/** Names under which generated code finds the functions of the runtime. */
const textLength = new Name('textLength');
const isMultipleOf = new Name('isMultipleOf');
const hasUniqueItems = new Name('hasUniqueItems');
const sameValue = new Name('sameValue');

/** The name under which generated code finds the test of a format; `division:county` is the format and its level. */
export function formatTestName(format: string): string {
  return `format_${format.replaceAll(/[^a-z0-9]/g, '_')}`;
}

const limit: CodeKeywordDefinition['error'] = { message: '', params: ({ schemaCode }) => _`{limit: ${schemaCode}}` };

const keywords: readonly CodeKeywordDefinition[] = [
  {
    keyword: ['minLength', 'maxLength'],
    type: 'string',
    schemaType: 'number',
    error: limit,
    code: (cxt) => {
      cxt.fail(
        cxt.keyword === 'maxLength'
          ? _`${textLength}(${cxt.data}) > ${cxt.schemaCode}`
          : _`${textLength}(${cxt.data}) < ${cxt.schemaCode}`,
      );
    },
  },
  {
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    error: { message: '', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
    code: (cxt) => {
      cxt.fail(_`!${isMultipleOf}(${cxt.data}, ${cxt.schemaCode})`);
    },
  },
  {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: '', params: () => _`{}` },
    code: (cxt) => {
      if (cxt.schema === true) cxt.fail(_`!${hasUniqueItems}(${cxt.data})`);
    },
  },
  {
    keyword: 'enum',
    schemaType: 'array',
    error: { message: '', params: () => _`{}` },
    code: (cxt) => {
      const options = cxt.schema as readonly unknown[];
      const [scalars, others] = [options.filter(isScalar), options.filter((option) => !isScalar(option))];
      const found = _`${stringify(scalars)}.includes(${cxt.data})`;
      cxt.pass(others.reduce<Code>((sofar, option) => _`${sofar} || ${isEqual(cxt, option)}`, found));
    },
  },
  {
    keyword: 'const',
    error: { message: '', params: () => _`{}` },
    code: (cxt) => {
      cxt.pass(isEqual(cxt, cxt.schema));
    },
  },
  {
    keyword: 'format',
    type: 'string',
    schemaType: 'string',
    error: { message: '', params: (cxt) => formatParams(String(cxt.schema)) },
    code: (cxt) => {
      cxt.fail(_`!${new Name(formatTestName(String(cxt.schema)))}(${cxt.data})`);
    },
  },
];

function formatParams(format: string): Code {
  const [name, level] = format.split(':');
  return level === undefined ? _`{format: ${name}}` : _`{format: ${name}, level: ${level}}`;
}

function isEqual({ data }: KeywordCxt, value: unknown): Code {
  return isScalar(value) ? _`${data} === ${stringify(value)}` : _`${sameValue}(${data}, ${stringify(value)})`;
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Gives `ajv` the keywords whose rule stands in `compiler/runtime/`, in place of its own. */
export function useRuntimeKeywords(ajv: Ajv): void {
  for (const definition of keywords) {
    for (const keyword of [definition.keyword].flat()) ajv.removeKeyword(keyword);
    ajv.addKeyword(definition);
  }
}
