import { nameResource } from './local-names.ts';
import type { AssemblyContext, ResolvedValue } from './resolve-value.ts';
import { holds, resolveText, resolveValue } from './resolve-value.ts';
import type { Stack, TemplateValue } from './template.ts';
import { AssemblyError } from './template.ts';

/** One resource of a stack. Properties resolve when asked for, so that what nobody reads cannot fail. */
export interface Resource {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly name: string;
  /** `<stack>/<logical id>`, for messages. */
  readonly place: string;
  readonly raw: (property: string) => TemplateValue | undefined;
  /** A property with its references resolved; undefined where it is not set. */
  readonly property: (property: string) => ResolvedValue;
  /** @throws AssemblyError if the property is not set */
  readonly text: (property: string) => string;
  readonly number: (property: string, fallback: number) => number;
}

/** All resources of the given types in all stacks, those left out whose condition does not hold. */
export function resourcesOf(context: AssemblyContext, ...types: readonly string[]): readonly Resource[] {
  return context.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources ?? {})
      .filter(([, resource]) => types.includes(resource.Type) && holds(context, stack, resource.Condition))
      .map(([logicalId, resource]): Resource => {
        const raw = (property: string): TemplateValue | undefined => resource.Properties?.[property];
        const place = `${stack.name}/${logicalId}`;
        return {
          stack,
          logicalId,
          name: nameResource(stack, logicalId, resource),
          place,
          raw,
          property: (property) => resolveValue(context, stack, raw(property)),
          text: (property) => {
            if (raw(property) === undefined) throw new AssemblyError(`${place}: ${property} is not set.`);
            return resolveText(context, stack, raw(property));
          },
          number: (property, fallback) => numberOf(resolveValue(context, stack, raw(property)), fallback),
        };
      }),
  );
}

/** The member of a resolved object; undefined for all that is no object. */
export function member(value: ResolvedValue, key: string): ResolvedValue {
  return isRecord(value) ? value[key] : undefined;
}

/** The items of a resolved list; none for all that is no list. */
export function items(value: ResolvedValue): readonly ResolvedValue[] {
  return Array.isArray(value) ? value : [];
}

/** The entries of a resolved object; none for all that is no object. */
export function entries(value: ResolvedValue): readonly (readonly [string, ResolvedValue])[] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** A number that may stand as text; the fallback where nothing stands. */
export function numberOf(value: ResolvedValue, fallback: number): number {
  return value === undefined || value === null ? fallback : Number(value);
}

/** Text, or undefined where nothing stands. */
export function textOf(value: ResolvedValue): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

/** Whether a switch is on; CloudFormation writes it as a boolean or as text. */
export function isOn(value: ResolvedValue): boolean {
  return value === true || value === 'true';
}

function isRecord(value: ResolvedValue): value is { readonly [key: string]: ResolvedValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
