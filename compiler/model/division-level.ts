import type { DivisionLevel } from '../../domain/plan.ts';
import type { JsonObject } from '../read/json.ts';

export const divisionLevels: readonly DivisionLevel[] = ['region', 'city', 'county', 'township'];

/** `x-level` of a division question: how deep the citizen must choose. County where the author says nothing. */
export function divisionLevel(schema: JsonObject): DivisionLevel {
  return divisionLevels.find((level) => level === schema['x-level']) ?? 'county';
}
