import type { Plan, RoutePlan } from '../plan.ts';
import type { Reference } from '../reference.ts';
import { answersAt, type FoundAnswer } from './answers-at.ts';
import type { Holds } from './ask-condition.ts';
import type { Department } from './department.ts';
import { findDepartment } from './find-department.ts';
import { ownerIntake } from './owner-intake.ts';

/** A department that must act on a submission. */
export interface RoutedCase extends Department {
  readonly department: string;
  readonly role: 'lead' | 'joint';
}

export interface Routing {
  /** At least one, each department once, in the order of the routes. */
  readonly cases: readonly RoutedCase[];
  /** A route found no department, or none matched: the owner's intake has it, and somebody must look. */
  readonly fellBack: boolean;
}

/**
 * Which departments act on these answers. Every route whose condition holds gives the nearest department with its
 * function at or above its division. A citizen is never refused here: what finds no department goes to the
 * intake of the affair's owner.
 */
export function routeSubmission(input: {
  readonly plan: Pick<Plan, 'routes' | 'guide'>;
  readonly answers: unknown;
  readonly holds: Holds;
  readonly reference: Reference;
}): Routing {
  const { plan, answers, holds, reference } = input;
  const cases = new Map<string, RoutedCase>();
  let fellBack = false;
  const intake = (role: RoutePlan['role']): void => {
    fellBack = true;
    add(cases, ownerIntake(plan.guide.owner, divisionsNamed(plan.routes, answers), reference), role);
  };
  for (const route of plan.routes) {
    const asked = divisionsOf(route, answers);
    const matching = asked.filter(({ items }) => matches(route, holds, items));
    const departments = matching.flatMap(
      ({ value }) => findDepartment({ ...route, division: String(value) }, reference) ?? [],
    );
    for (const department of departments) add(cases, department, route.role);
    const unanswered = asked.length === 0 && matches(route, holds, []);
    if (unanswered || departments.length < matching.length) intake(route.role);
  }
  if (cases.size === 0) intake('lead');
  return { cases: [...cases.values()], fellBack };
}

function matches({ when }: RoutePlan, holds: Holds, items: readonly number[]): boolean {
  return when === undefined || holds(when.condition, items) !== (when.negate ?? false);
}

function divisionsOf({ division }: RoutePlan, answers: unknown): readonly FoundAnswer[] {
  return 'code' in division ? [{ value: division.code, items: [] }] : answersAt(answers, division.pointer);
}

function divisionsNamed(routes: readonly RoutePlan[], answers: unknown): readonly string[] {
  return routes.flatMap((route) => divisionsOf(route, answers)).map(({ value }) => String(value));
}

/** A department concerned by several routes has one case; it leads if any route says so. */
function add(cases: Map<string, RoutedCase>, department: Department, role: RoutePlan['role']): void {
  const known = cases.get(department.id);
  cases.set(department.id, { ...department, department: department.id, role: known?.role === 'lead' ? 'lead' : role });
}
