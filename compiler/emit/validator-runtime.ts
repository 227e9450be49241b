/** Where the functions stand that generated code calls by name: file in `compiler/runtime/`. */
const files: Readonly<Record<string, readonly string[]>> = {
  failure: ['fail'],
  'text-length': ['textLength'],
  'same-value': ['sameValue', 'hasUniqueItems'],
  decimal: ['isMultipleOf', 'add', 'subtract', 'multiply', 'sum', 'divide', 'divideInt', 'remainder'],
  absent: ['given', 'own'],
  logic: ['and', 'or', 'all', 'exists', 'existsOne', 'has', 'mapGiven'],
  lists: ['least', 'greatest', 'isSorted', 'indexOf', 'lastIndexOf', 'itemAt'],
  'compare-text': ['compareText'],
  convert: ['toInt', 'toDouble', 'lowerAscii', 'upperAscii'],
  dates: ['daysBetween', 'addDays', 'addMonths', 'addYears', 'age', 'yearMonth'],
  today: ['today'],
};

const fileOf = new Map(Object.entries(files).flatMap(([file, names]) => names.map((name) => [name, file] as const)));

/** The runtime functions that the code of a schema calls. */
export function schemaFunctions(code: string): readonly string[] {
  const names = ['fail', 'textLength', 'isMultipleOf', 'hasUniqueItems', 'sameValue'];
  return names.filter((name) => new RegExp(String.raw`\b${name}\(`).test(code));
}

/** Imports of the runtime functions of these names, as a module in `compiler/` writes them. */
export function importRuntime(names: readonly string[]): string {
  return [...names]
    .sort()
    .map((name) => {
      const file = fileOf.get(name);
      if (file === undefined) throw new RangeError(`no runtime function ${name}`);
      return `import{${name}}from"./runtime/${file}.ts";`;
    })
    .join('');
}
