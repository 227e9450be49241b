import { canonicalJson } from '../../read/canonical-json.ts';
import { asWord, isObject, listAt, objectAt, type Json } from '../../read/json.ts';

const annotations: ReadonlySet<string> = new Set(['title', 'description', '$comment', 'type']);

/**
 * Whether a condition holds for `answers`, which hold only what conditions ask of; undefined where the condition says
 * more than can be said in types (ranges, patterns, ...). `type` is left out: answers have the type of their question.
 */
export function holds(condition: Json, answers: Json | undefined): boolean | undefined {
  if (answers === undefined) return true;
  if (!isObject(condition)) return typeof condition === 'boolean' ? condition : undefined;
  const results = Object.keys(condition)
    .filter((keyword) => !annotations.has(keyword))
    .map((keyword) => keywordHolds(keyword, condition[keyword] ?? null, answers, condition));
  return every(results);
}

function keywordHolds(keyword: string, value: Json, answers: Json, condition: Json): boolean | undefined {
  const members = listAt(condition, keyword);
  switch (keyword) {
    case 'const':
      return same(value, answers);
    case 'enum':
      return members.some((member) => same(member, answers));
    case 'required':
      return !isObject(answers) || members.every((key) => Object.hasOwn(answers, asWord(key)));
    case 'properties':
      return every(
        Object.entries(objectAt(condition, 'properties')).map(([key, inner]) =>
          holds(inner, isObject(answers) && Object.hasOwn(answers, key) ? answers[key] : undefined),
        ),
      );
    case 'contains':
      return Array.isArray(answers) ? some((answers as readonly Json[]).map((item) => holds(value, item))) : true;
    case 'minItems':
      return value === 1 ? !Array.isArray(answers) || answers.length > 0 : undefined;
    case 'allOf':
      return every(members.map((member) => holds(member, answers)));
    case 'anyOf':
      return some(members.map((member) => holds(member, answers)));
    case 'not': {
      const inner = holds(value, answers);
      return inner === undefined ? undefined : !inner;
    }
    default:
      return undefined;
  }
}

function same(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function every(results: readonly (boolean | undefined)[]): boolean | undefined {
  return results.includes(undefined) ? undefined : !results.includes(false);
}

function some(results: readonly (boolean | undefined)[]): boolean | undefined {
  return results.includes(undefined) ? undefined : results.includes(true);
}
