import type { DivisionLevel } from '../plan.ts';
import type { Reference } from '../reference.ts';
import { departmentById, departmentOf, type Department } from './department.ts';
import { divisionAncestors } from './division-ancestors.ts';
import { indexReference } from './reference-index.ts';

const heights: Readonly<Record<DivisionLevel, number>> = { township: 0, county: 1, city: 2, region: 3 };
const longestHandover = 8;

/**
 * The nearest department with a function at or above a division; with `level`, not below that level. Where another
 * department does the function's work there (`doneBy`), it is that one. Nothing where none is found.
 */
export function findDepartment(
  { function: functionId, division, level }: { function: string; division: string; level?: DivisionLevel | undefined },
  reference: Reference,
): Department | undefined {
  const index = indexReference(reference);
  const unit = index.functions.get(functionId);
  if (unit === undefined) return undefined;
  const lowest = level === undefined ? 0 : heights[level];
  const seat = divisionAncestors(division, index).find(
    (one) => heights[one.level] >= lowest && unit.levels.includes(one.level),
  );
  return seat && handedOver(departmentOf(seat, unit, index), reference);
}

function handedOver(department: Department, reference: Reference): Department {
  const { overrides } = indexReference(reference);
  let at = department;
  for (let step = 0; step < longestHandover; step += 1) {
    const next = overrides.get(at.id)?.doneBy;
    const successor = next === undefined ? undefined : departmentById(next, reference);
    if (successor === undefined) return at;
    at = successor;
  }
  // Registers that hand over in a circle name nobody: the department itself must do.
  return department;
}
