import { encodeDivisions } from '../../domain/formats/division-codes.ts';
import type { Json, JsonObject } from '../read/json.ts';
import { walkSchemas } from '../read/walk-schemas.ts';
import { formatTestName } from './validator-keywords.ts';
import type { ValidatorInput } from './validator-input.ts';

// Their rule asks for today's date: nobody is born tomorrow.
const dated: ReadonlySet<string> = new Set(['resident-id', 'disability-card', 'certificate-number']);

/** The formats in schemas that `validatorSchema` gave, sorted. */
export function formatsOf(schemas: readonly JsonObject[]): readonly string[] {
  const found = schemas.flatMap((schema) =>
    [...walkSchemas(schema)].map((one): Json | undefined => one.schema['format']),
  );
  return [...new Set(found.filter((format) => typeof format === 'string'))].sort();
}

/** A module that exports the test of each format, with the divisions that exist where it tests for them. */
export function formatModule(formats: readonly string[], divisions: ValidatorInput['divisions']): string {
  return formats
    .map((format) => {
      const [name = '', level] = format.split(':');
      const test = formatTestName(format);
      const file = `"../domain/formats/${name}.ts"`;
      if (name === 'division') {
        const codes = divisions.filter((one) => level === undefined || one.level === level).map(({ code }) => code);
        return [
          `import{test as raw_${test}}from${file};import{decodeDivisions as decode_${test}}from"../domain/formats/division-codes.ts";`,
          `const codes_${test}=decode_${test}(${JSON.stringify(encodeDivisions(codes))});`,
          `export const ${test}=(value)=>raw_${test}(value,codes_${test});`,
        ].join('');
      }
      if (!dated.has(name)) return `export{test as ${test}}from${file};`;
      return [
        `import{test as raw_${test}}from${file};import{today as today_${test}}from"./runtime/today.ts";`,
        `export const ${test}=(value)=>raw_${test}(value,today_${test}());`,
      ].join('');
    })
    .join('\n');
}
