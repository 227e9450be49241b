const spaces = String.raw`\t\n\f\r `;

/**
 * A pattern of RE2 as ECMA-262 reads it with the `u` flag: `.` leaves out the line feed only, `\s` is ASCII. What
 * else differs (`\z`, `(?i)`, POSIX classes) is a syntax error there and so refused.
 */
export function ecmaPattern(source: string): string {
  let inClass = false;
  return source.replace(/\\[\s\S]|[[\].]/g, (token) => {
    if (token === '[') inClass = true;
    else if (token === ']') inClass = false;
    else if (token === '.') return inClass ? '.' : String.raw`[^\n]`;
    else if (token === String.raw`\s`) return inClass ? spaces : `[${spaces}]`;
    else if (token === String.raw`\S` && !inClass) return `[^${spaces}]`;
    return token;
  });
}
