import type { AffairModel } from '../../model/affair-model.ts';
import { fieldKind } from '../../model/field-kind.ts';
import { parsePointer } from '../../read/json-pointer.ts';
import { pascalCase } from '../pascal-case.ts';
import { formatTypes } from './format-types.ts';

/** Names that would hide one of TypeScript's own in the emitted module. */
const own = 'Array Boolean Date Error Exclude Function Map Number Object Promise Readonly Record Set String Symbol';

/** Names for emitted types, each given once. */
export class TypeNames {
  readonly #taken: Set<string>;

  constructor(root: string) {
    const formats = Object.values(formatTypes).map(({ name }) => name);
    this.#taken = new Set([...own.split(' '), ...formats, 'Attachment', root, fieldsName(root)]);
  }

  /** `wanted`, or `otherwise`, or that with a number, whichever is not taken; nor is the name of its questions. */
  take(wanted: string, otherwise = wanted): string {
    const isTaken = (one: string): boolean => this.#taken.has(one) || this.#taken.has(fieldsName(one));
    let name = isTaken(wanted) ? otherwise : wanted;
    for (let count = 2; isTaken(name); count += 1) name = otherwise + count;
    this.#taken.add(name).add(fieldsName(name));
    return name;
  }
}

/** Name of the interface of all questions of an object that is a union. */
export function fieldsName(name: string): string {
  return `${name}Fields`;
}

/**
 * Names of all objects below the root by pointer, made of the keys that lead there: pages `Applicant`, fieldsets
 * `ApplicantAddress`, items of a repeating group `MembersItem`. A key without Latin letters is named by its place.
 */
export function objectNames(model: AffairModel, names: TypeNames): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const node of model.fields.values()) {
    if (fieldKind(node.schema) !== 'fieldset') continue;
    const steps = parsePointer(node.pointer);
    const words = steps.map((step, index) => {
      if (step === '-') return 'Item';
      const parent =
        index === 0
          ? model.root
          : model.fields.get(
              `/${node.pointer
                .split('/')
                .slice(1, index + 1)
                .join('/')}`,
            );
      const place = (parent?.children.findIndex((child) => child.key === step) ?? 0) + 1;
      return pascalCase(step) === '' ? `${index === 0 ? 'Page' : 'Field'}${place}` : pascalCase(step);
    });
    const pascal = words.join('').replace(/^(?![A-Z])/, 'Page');
    found.set(node.pointer, names.take(pascal, steps.length === 1 ? `${pascal}Page` : pascal));
  }
  return found;
}
