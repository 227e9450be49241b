import type { Reference } from '../reference.ts';
import { departmentOf, type Department } from './department.ts';
import { findDepartment } from './find-department.ts';
import { indexReference } from './reference-index.ts';

/**
 * The department of the affair's owner that takes what no route takes: the nearest to a division the answers name,
 * else the highest there is. Always gives one, so that nobody is turned away over a gap in the registers.
 */
export function ownerIntake(owner: string, divisions: readonly string[], reference: Reference): Department {
  const top = reference.divisions.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  for (const division of [...divisions, ...top.map(({ code }) => code)]) {
    const found = findDepartment({ function: owner, division }, reference);
    if (found !== undefined) return found;
  }
  const index = indexReference(reference);
  const unit = index.functions.get(owner) ?? { id: owner, title: { 'zh-Hans': owner }, levels: [] };
  const seat = top[0] ?? { code: '000000', title: { 'zh-Hans': '' }, level: 'region' };
  return departmentOf(seat, unit, index);
}
