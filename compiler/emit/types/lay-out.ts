/**
 * The declarations of `names`, in that order and indented. json-schema-to-typescript writes types before interfaces and
 * its own formatter takes five times as long as the rest.
 */
export function layOut(source: string, names: readonly string[]): string {
  const declarations = new Map<string, string[]>();
  let comment: string[] = [];
  let current: string[] = [];
  let depth = 0;
  let isComment = false;
  for (const raw of source.split('\n')) {
    const line = raw.trim();
    isComment ||= line.startsWith('/**');
    const opened = depth;
    if (!isComment) depth += change(line);
    const indent = '  '.repeat(Math.max(0, line.startsWith('}') ? depth - Math.max(0, change(line)) : opened));
    const written =
      line === ''
        ? ''
        : `${line.startsWith('}') ? '  '.repeat(Math.max(0, opened - 1)) : indent}${isComment && !line.startsWith('/**') ? ' ' : ''}${line}`;
    const name = opened === 0 ? /^export (?:interface|type) (\w+)/.exec(line)?.[1] : undefined;
    if (name !== undefined) {
      current = [...comment];
      declarations.set(name, current);
      comment = [];
    }
    if (opened === 0 && isComment) comment.push(written);
    else if (written !== '') current.push(written);
    if (isComment && line.endsWith('*/')) isComment = false;
  }
  return `${names.map((name) => declarations.get(name)?.join('\n') ?? '').join('\n\n')}\n`;
}

/** How many braces a line opens more than it closes, those in texts not counted. */
function change(line: string): number {
  const code = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  return code.split('{').length - code.split('}').length;
}
