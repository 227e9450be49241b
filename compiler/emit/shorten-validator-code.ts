/** A string literal of generated code, which is JSON, or a piece of code without quotes. */
const quoted = String.raw`"(?:[^"\\]|\\.)*"`;
const code = String.raw`(?:${quoted}|[^"])*?`;

const failure = new RegExp(
  String.raw`${quoted}|const (err[0-9]+) = \{(?:instancePath(?::(${code}))?,schemaPath:(${quoted}),keyword:(${quoted}),params:(\{${code}\}))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;`,
  'g',
);

const lastWord = new RegExp(String.raw`${quoted}|validate[0-9]+\.errors = \[\{${code}\}\];return false;`, 'g');

/** Calls of the runtime's `fail` in place of Ajv's way to note a failure: two thirds of the bytes. */
export function shortenFailures(source: string): string {
  return source.replace(
    failure,
    (text, name?: string, place?: string, schemaPath?: string, keyword?: string, params?: string) => {
      if (name === undefined) return text;
      if (schemaPath === undefined || keyword === undefined || isTrial(JSON.parse(schemaPath) as string)) {
        return 'vErrors=fail(vErrors);errors++;';
      }
      return `vErrors=fail(vErrors,${place ?? 'instancePath'},${keyword},${params ?? '{}'});errors++;`;
    },
  );
}

/** Code that only answers whether the schema holds notes no failures. */
export function shortenAnswer(source: string): string {
  return shortenFailures(source).replace(lastWord, (text) => (text.startsWith('"') ? text : 'return false;'));
}

const named: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const trials: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'contains', 'propertyNames']);

/** Whether a failure there is only one of several ways not taken: the keyword that tries them reports for all. */
function isTrial(schemaPath: string): boolean {
  const steps = schemaPath.split('/').slice(1);
  return steps.some(
    (step, index) => trials.has(step) && index < steps.length - 1 && !named.has(steps[index - 1] ?? ''),
  );
}
