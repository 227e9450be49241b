import { pascalCase } from './pascal-case.ts';

/** Name of the emitted root type: the code in PascalCase with `Answers`, e.g. `FoodBusinessLicenceAnswers`. */
export function rootTypeName(code: string): string {
  const pascal = pascalCase(code);
  return `${/^[A-Za-z]/.test(pascal) ? pascal : `Affair${pascal}`}Answers`;
}
