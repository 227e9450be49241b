import type { ConditionTest } from '../../domain/plan.ts';
import { canonicalJson } from '../read/canonical-json.ts';
import type { Json } from '../read/json.ts';
import type { Constraint, Guard } from './constraint.ts';

/** Whether answers that keep `one` keep `other` for sure. No is also said where it cannot be told. */
export function implies(one: Constraint, other: Constraint): boolean {
  if (!one.guards.every((guard) => other.guards.some((under) => guardImplies(under, guard)))) return false;
  const isBelow = other.pointer.startsWith(`${one.pointer}/`);
  if (one.keyword === 'absent' && (isBelow || (one.pointer === other.pointer && other.keyword !== 'required')))
    return true;
  return one.pointer === other.pointer && demandImplies(one, other);
}

/** Whether `other` holds wherever `one` does. */
function guardImplies(one: Guard, other: Guard): boolean {
  if (one.negate !== other.negate) return false;
  if (one.key === other.key) return true;
  const [inner, outer] = one.negate ? [other, one] : [one, other];
  if (inner.tests === undefined || outer.tests === undefined) return false;
  const { tests } = inner;
  return outer.tests.every((test) => tests.some((stricter) => testImplies(stricter, test)));
}

function testImplies(one: ConditionTest, other: ConditionTest): boolean {
  if (one.pointer !== other.pointer) return false;
  const { values } = other;
  return values === undefined || (one.values?.every((value) => values.includes(value)) ?? false);
}

function demandImplies(one: Constraint, other: Constraint): boolean {
  const [has, wants] = [one.value, other.value];
  if (one.keyword === other.keyword && canonicalJson(has) === canonicalJson(wants)) return true;
  if (one.keyword === 'options' && Array.isArray(has)) return optionsImply(has as readonly Json[], other);
  if (typeof has !== 'number' || typeof wants !== 'number') return false;
  switch (other.keyword) {
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return one.keyword === other.keyword && has >= wants;
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return one.keyword === other.keyword && has <= wants;
    case 'minimum':
      return (one.keyword === 'minimum' || one.keyword === 'exclusiveMinimum') && has >= wants;
    case 'exclusiveMinimum':
      return one.keyword === 'minimum' ? has > wants : one.keyword === 'exclusiveMinimum' && has >= wants;
    case 'maximum':
      return (one.keyword === 'maximum' || one.keyword === 'exclusiveMaximum') && has <= wants;
    case 'exclusiveMaximum':
      return one.keyword === 'maximum' ? has < wants : one.keyword === 'exclusiveMaximum' && has <= wants;
    case 'multipleOf':
      return one.keyword === 'multipleOf' && isMultiple(has, wants);
    default:
      return false;
  }
}

function optionsImply(options: readonly Json[], { keyword, value }: Constraint): boolean {
  if (keyword === 'options' && Array.isArray(value)) {
    const known = new Set((value as readonly Json[]).map(canonicalJson));
    return options.every((option) => known.has(canonicalJson(option)));
  }
  if (keyword !== 'pattern' || typeof value !== 'string') return false;
  const pattern = new RegExp(value, 'u');
  return options.every((option) => typeof option === 'string' && pattern.test(option));
}

/** Steps of money and measures are decimal fractions: 0.3 is a multiple of 0.1, whatever floating point says. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.round(times) >= 1 && Math.abs(times - Math.round(times)) < 1e-9 * times;
}
