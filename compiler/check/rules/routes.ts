import type { DivisionLevel } from '../../../domain/plan.ts';
import type { Reference } from '../../../domain/reference.ts';
import type { AffairModel } from '../../model/affair-model.ts';
import { divisionLevels } from '../../model/division-level.ts';
import { isObject, listAt, textAt, type JsonObject } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { nearName } from '../../read/near-name.ts';
import { routeDivision, routeTarget } from '../../plan/plan-routes.ts';
import type { CheckContext, CheckRule } from '../check-context.ts';

/** Every submission reaches a department: one route always holds, and each names a function and a division that exist. */
export const routes: CheckRule = (context) => {
  const affair = context.source.authored['x-affair'];
  if (!isObject(affair)) return;
  const written = listAt(affair, 'routes');
  if (!context.model.routes.some((condition, index) => condition === undefined && isObject(written[index]))) {
    context.report('route-without-default', '/x-affair/routes');
  }
  for (const [index, route] of written.entries()) {
    const at = joinPointer('', 'x-affair', 'routes', index);
    if (isObject(route)) checkRoute(routeTarget(route), isObject(route['to']) ? joinPointer(at, 'to') : at, context);
  }
};

function checkRoute(to: JsonObject, at: string, context: CheckContext): void {
  const { reference, report, model } = context;
  const name = textAt(to, 'function');
  const level = textAt(to, 'level');
  if (name === undefined) report('route-without-function', at);
  else checkFunction(name, joinPointer(at, 'function'), context);
  const known = divisionLevels.find((one) => one === level);
  if (level !== undefined && known === undefined) {
    report('unknown-level', joinPointer(at, 'level'), { level }, nearName(level, divisionLevels));
  }
  const found = reference.functions.find((one) => one.id === name);
  if (found !== undefined && known !== undefined && !hasDepartment(found.levels, known)) {
    report('no-such-department', joinPointer(at, 'level'), { function: found.id, level: known });
  }
  checkDivision(to, joinPointer(at, 'division'), context, model);
}

function hasDepartment(levels: readonly DivisionLevel[], level: DivisionLevel): boolean {
  return levels.includes(level);
}

/** Reports a function that does not exist, with the near name. */
export function checkFunction(name: string, at: string, { reference, report }: CheckContext): void {
  const known = reference.functions.map((one) => one.id);
  if (!known.includes(name)) report('unknown-function', at, { function: name }, nearName(name, known));
}

function checkDivision(to: JsonObject, at: string, { reference, report }: CheckContext, model: AffairModel): void {
  const division = routeDivision(to, model);
  if (division === undefined) {
    const pointer = textAt(to['division'], 'pointer') ?? textAt(to, 'division');
    if (pointer === undefined) report('route-without-division', at);
    else report('route-points-nowhere', at, { pointer }, nearName(pointer, [...model.fields.keys()]));
  } else if ('code' in division) {
    if (!reference.divisions.some((one) => one.code === division.code))
      report(
        'unknown-division',
        at,
        { division: division.code },
        nearName(division.code, neighbours(division.code, reference)),
      );
  } else {
    const field = model.fields.get(division.pointer);
    const { pointer } = division;
    if (field?.schema['format'] !== 'division') report('route-not-a-division', at, { pointer });
    else if (!field.requirement.always) report('route-division-optional', at, { pointer });
  }
}

/** Codes of the same city: the end of a code is what is mistyped unseen. */
function neighbours(code: string, { divisions }: Reference): readonly string[] {
  return divisions.map((one) => one.code).filter((one) => one.slice(0, 4) === code.slice(0, 4));
}
