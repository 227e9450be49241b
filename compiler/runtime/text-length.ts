/** The number of characters (Unicode code points), as JSON Schema counts them. */
export function textLength(value: string): number {
  let length = value.length;
  for (let index = 0; index < value.length - 1; index += 1) {
    const pair = (value.charCodeAt(index) & 0xfc00) === 0xd800 && (value.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (pair) {
      length -= 1;
      index += 1;
    }
  }
  return length;
}
