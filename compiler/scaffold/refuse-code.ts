import { affairBase, affairCode } from '../read/affair-code.ts';
import { parseJson } from '../read/parse-json.ts';
import type { SourceFile } from '../sources/source-file.ts';
import type { Refusal } from './refusal.ts';

/** Why a new affair cannot have this code; undefined where it can. */
export function refuseCode(code: string, affairs: readonly SourceFile[]): Refusal | undefined {
  if (affairCode({ $id: affairBase + code }) === undefined) return { code: 'bad-code', params: { code } };
  const taken = affairs.find((file) => affairCode(parseJson(file.text).value) === code);
  return taken && { code: 'code-taken', params: { code, place: taken.path } };
}
