/** Name of the emitted root type: the code in PascalCase with `Answers`, e.g. `FoodBusinessLicenceAnswers`. */
export function rootTypeName(code: string): string {
  const words = code.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const pascal = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return `${/^[A-Za-z]/.test(pascal) ? pascal : `Affair${pascal}`}Answers`;
}
