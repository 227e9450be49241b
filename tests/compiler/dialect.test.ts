import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { controls, dialectKeywords, standardKeywords } from '../../compiler/check/keywords.ts';
import { formats } from '../../domain/formats/formats.ts';
import { loadSources } from '../../compiler/sources/load-sources.ts';
import { affairOf, page, question } from './affair-of.ts';

const meta = JSON.parse(readFileSync('schemas/dialect/affair.schema.json', 'utf8')) as {
  $defs: {
    schema: { propertyNames: { enum: string[] } };
    standard: { properties: { format: { enum: string[] } } };
    vocabulary: { properties: Record<string, { enum: string[] }> };
  };
};
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(meta);

test('the meta-schema for editors knows the keywords, formats and controls that the compiler knows', () => {
  expect(meta.$defs.schema.propertyNames.enum.toSorted()).toEqual([...standardKeywords, ...dialectKeywords].toSorted());
  expect(meta.$defs.standard.properties.format.enum.toSorted()).toEqual(
    formats.map((format) => format.name).toSorted(),
  );
  expect(meta.$defs.vocabulary.properties['x-control']!.enum).toEqual(controls);
});

test('the meta-schema takes every affair and part of this repository', async () => {
  const { affairs, partFiles } = await loadSources('schemas', 'schemas');
  for (const { path, text } of [...affairs, ...partFiles]) {
    expect(validate(JSON.parse(text)), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});

test.each([
  ['a keyword that is none', { 'x-wen': { a: 1 } }],
  ['a format that is none', { type: 'string', format: 'mobil' }],
  ['a limit that is no number', { type: 'string', maxLength: 'ten' }],
])('the meta-schema refuses %s', (_name, schema) => {
  expect(validate(affairOf({ properties: { one: page({ a: question(schema) }) } }))).toBe(false);
});
