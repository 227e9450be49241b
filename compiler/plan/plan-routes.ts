import type { RoutePlan } from '../../domain/plan.ts';
import type { AffairModel } from '../model/affair-model.ts';
import { divisionLevels } from '../model/division-level.ts';
import { findField } from '../model/find-field.ts';
import { isObject, listAt, textAt, type Json, type JsonObject } from '../read/json.ts';
import { readText, readWords } from '../read/read-words.ts';

/** The routes of `x-affair`, in authored order; the first leads unless it says otherwise. */
export function planRoutes(affair: Json | undefined, model: AffairModel): readonly RoutePlan[] {
  return listAt(affair, 'routes').flatMap((route, index) => {
    if (!isObject(route)) return [];
    const to = routeTarget(route);
    const level = divisionLevels.find((one) => one === to['level']);
    const condition = model.routes[index];
    const division = routeDivision(to, model);
    const title = readWords(route, 'title') ?? readText(to['title']);
    const role = route['role'] === 'lead' || route['role'] === 'joint' ? route['role'] : index === 0 ? 'lead' : 'joint';
    if (division === undefined) return [];
    return [
      {
        function: textAt(to, 'function') ?? '',
        ...(level !== undefined && { level }),
        division,
        role,
        ...(title !== undefined && { title }),
        ...(condition !== undefined && { when: { condition } }),
      },
    ];
  });
}

/** Where a route goes: `to`, or the route itself for those who leave it out. */
export function routeTarget(route: JsonObject): JsonObject {
  return isObject(route['to']) ? route['to'] : route;
}

/** A pointer to the answer that holds a division, or a fixed code; undefined where the pointer names no question. */
export function routeDivision(to: JsonObject, model: AffairModel): RoutePlan['division'] | undefined {
  const said = to['division'];
  const code = typeof said === 'number' ? String(said) : (textAt(said, 'code') ?? said);
  const pointer = textAt(said, 'pointer') ?? code;
  if (typeof pointer !== 'string') return undefined;
  if (/^\d+$/.test(pointer)) return { code: pointer };
  const found = findField(pointer, '', model.fields)?.pointer;
  return found === undefined ? undefined : { pointer: found };
}
