import type { TimeLimit } from '../../../domain/affair.ts';
import { divisionLevels } from '../../model/division-level.ts';
import { asWord, isObject, objectAt, textAt, type Json, type JsonObject } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { nearName } from '../../read/near-name.ts';
import { itemTypes, readLimit } from '../../plan/plan-guide.ts';
import type { CheckContext, CheckRule } from '../check-context.ts';
import { checkFunction } from './routes.ts';

const keys: readonly string[] = [
  ...['itemType', 'codes', 'owner', 'audience', 'levels', 'legalBasis', 'conditions', 'materials', 'time', 'fee'],
  ...['visits', 'depth', 'result', 'routes', 'counters', 'contacts', 'remedies', 'faq', 'retention', 'open'],
  ...['x-i18n', '$comment'],
];
const audiences: readonly string[] = ['natural-person', 'legal-person'];

/** The service guide says who answers, for whom, and keeps within the law's time. */
export const guide: CheckRule = (context) => {
  const affair = context.source.authored['x-affair'];
  if (!isObject(affair)) return;
  const { report } = context;
  for (const key of Object.keys(affair)) {
    if (!keys.includes(key)) report('unknown-affair-key', joinPointer('/x-affair', key), { key }, nearName(key, keys));
  }
  const owner = textAt(affair, 'owner');
  if (owner === undefined) report('missing-owner', '/x-affair/owner');
  else checkFunction(owner, '/x-affair/owner', context);
  known(affair, 'itemType', itemTypes, context);
  known(affair, 'audience', audiences, context);
  known(affair, 'levels', divisionLevels, context);
  checkTime(objectAt(affair, 'time'), context);
  checkShapes(affair, context);
};

function known(affair: JsonObject, key: string, values: readonly string[], { report }: CheckContext): void {
  const said: Json = affair[key] ?? [];
  for (const value of Array.isArray(said) ? (said as readonly Json[]) : [said]) {
    if (values.includes(asWord(value))) continue;
    const params = { value: asWord(value), expected: values.join(', ') };
    report('unknown-value', joinPointer('/x-affair', key), params, nearName(asWord(value), values));
  }
}

function checkTime(time: JsonObject, { report }: CheckContext): void {
  const [promised, statutory] = [readLimit(time['promised']), readLimit(time['statutory'])];
  if (promised === undefined) report('missing-promise', '/x-affair/time/promised');
  const [mine, law] = [inDays(promised), inDays(statutory)];
  if (mine === undefined || law === undefined || mine.days <= law.days || (law.unit !== mine.unit && mine.days > 0))
    return;
  report('promise-longer-than-law', '/x-affair/time/promised', { promised: mine.days, statutory: law.days });
}

/** Working and natural days cannot be compared without a calendar; at once is shorter than either. */
function inDays(limit: TimeLimit | undefined): { readonly days: number; readonly unit: string } | undefined {
  if (limit === undefined) return undefined;
  if ('workingDays' in limit) return { days: limit.workingDays, unit: 'working' };
  return 'days' in limit ? { days: limit.days, unit: 'natural' } : { days: 0, unit: 'working' };
}

const isList = (value: Json): boolean => Array.isArray(value);
const isListOrText = (value: Json): boolean => Array.isArray(value) || typeof value === 'string';

const shapes: readonly (readonly [key: string, expected: string, test: (value: Json) => boolean])[] = [
  ['codes', 'an object of texts by scheme', isObject],
  ['legalBasis', 'a list of { title, article, text }', isList],
  ['conditions', 'a list of texts', isListOrText],
  ['materials', 'a list of materials', isList],
  ['time', '{ statutory, promised }', isObject],
  ['fee', '{ amount, currency, basis } or a list of these', (value) => isObject(value) || isList(value)],
  ['visits', 'a number', (value) => typeof value === 'number' || isObject(value) || isList(value)],
  ['depth', 'a number from 1 to 7', (value) => typeof value === 'number' && value >= 1 && value <= 7],
  ['routes', 'a list of routes', isList],
  ['open', '{ from, until }', isObject],
];

function checkShapes(affair: JsonObject, { report }: CheckContext): void {
  for (const [key, expected, test] of shapes) {
    const value = affair[key];
    if (value !== undefined && !test(value)) report('affair-shape', joinPointer('/x-affair', key), { key, expected });
  }
}
