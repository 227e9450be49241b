import type { DivisionLevel } from '../../domain/plan.ts';
import type { JsonObject } from '../read/json.ts';

export const divisionLevels: readonly DivisionLevel[] = ['region', 'city', 'county', 'township'];

/** `x-level` of a division question: how deep the citizen must choose; any level where the author says nothing. */
export function divisionLevel(schema: JsonObject): DivisionLevel | undefined {
  return divisionLevels.find((level) => level === schema['x-level']);
}
