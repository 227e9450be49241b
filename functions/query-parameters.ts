import { Fault } from './fault.ts';
import type { Request } from './request.ts';

const longestValue = 200;
const defaultLimit = 20;
const maxLimit = 100;

/** A parameter of the query that may be absent or blank. Fault: `invalid-request` where it is too long. */
export function queryText(request: Request, name: string): string | undefined {
  const value = request.query.get(name)?.trim();
  if (value === undefined || value === '') return undefined;
  if (value.length > longestValue) throw invalid(name, 'maxLength', { limit: longestValue });
  return value;
}

/** `limit`: how many items a page of a list has, 1 to 100, 20 unless it is said. Fault: `invalid-request`. */
export function queryLimit(request: Request): number {
  const value = queryText(request, 'limit') ?? String(defaultLimit);
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit < 1) throw invalid('limit', 'minimum', { limit: 1 });
  if (limit > maxLimit) throw invalid('limit', 'maximum', { limit: maxLimit });
  return limit;
}

/** One of some words. Fault: `invalid-request` for another. */
export function queryChoice<Choice extends string>(
  request: Request,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = queryText(request, name);
  const choice = choices.find((one) => one === value);
  if (value !== undefined && choice === undefined) throw invalid(name, 'enum', { allowedValues: choices });
  return choice;
}

function invalid(name: string, code: string, params: Readonly<Record<string, unknown>>): Fault {
  return new Fault('invalid-request', { issues: [{ code, path: `/${name}`, params }] });
}
