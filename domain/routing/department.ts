import type { Words } from '../language.ts';
import type { Division, GovernmentFunction, Reference } from '../reference.ts';
import { indexReference, type ReferenceIndex } from './reference-index.ts';

/** Who acts: a function of government in a division. Its id is `<division>.<function>`. */
export interface Department {
  readonly id: string;
  readonly title: Words;
  readonly division: string;
  readonly function: string;
}

/** The department with this id, or nothing where its division or its function is not known. */
export function departmentById(id: string, reference: Reference): Department | undefined {
  const dot = id.indexOf('.');
  const index = indexReference(reference);
  const division = index.divisions.get(id.slice(0, Math.max(dot, 0)));
  const unit = index.functions.get(id.slice(dot + 1));
  return division === undefined || unit === undefined ? undefined : departmentOf(division, unit, index);
}

/** The department of a function in a division, whether or not the function has one at that level. */
export function departmentOf(division: Division, unit: GovernmentFunction, index: ReferenceIndex): Department {
  const id = `${division.code}.${unit.id}`;
  const title =
    index.overrides.get(id)?.title ?? titleOf(division.title, unit.levelTitles?.[division.level] ?? unit.title);
  return { id, title, division: division.code, function: unit.id };
}

/** A translation is only made of translations. */
function titleOf(division: Words, unit: Words): Words {
  return {
    'zh-Hans': division['zh-Hans'] + unit['zh-Hans'],
    ...(division.en !== undefined && unit.en !== undefined && { en: `${unit.en}, ${division.en}` }),
    ...(division.za !== undefined && unit.za !== undefined && { za: `${unit.za} ${division.za}` }),
  };
}
