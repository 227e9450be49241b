import type { SchemaRule } from './check-context.ts';
import { keywordShapes } from './rules/keyword-shapes.ts';
import { knownKeywords } from './rules/known-keywords.ts';
import { knownValues } from './rules/known-values.ts';
import { limits } from './rules/limits.ts';
import { options } from './rules/options.ts';
import { patterns } from './rules/patterns.ts';
import { propertyNames } from './rules/property-names.ts';
import { titles } from './rules/titles.ts';

/** Rules that hold for single schemas, in affairs and in parts. */
export const schemaRules: readonly SchemaRule[] = [
  ...[knownKeywords, keywordShapes, knownValues, propertyNames, titles, options, limits, patterns],
];
