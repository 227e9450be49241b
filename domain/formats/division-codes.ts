/** Codes as one short text: sorted, each written as its distance from the one before, in base 36. */
export function encodeDivisions(codes: Iterable<string>): string {
  const sorted = [...new Set(codes)].map(Number).sort((a, b) => a - b);
  return sorted.map((code, index) => (code - (sorted[index - 1] ?? 0)).toString(36)).join(' ');
}

/** The codes that `encodeDivisions` wrote. */
export function decodeDivisions(text: string): ReadonlySet<string> {
  let code = 0;
  const decode = (step: string): string => String((code += parseInt(step, 36)));
  return new Set(text === '' ? [] : text.split(' ').map(decode));
}
