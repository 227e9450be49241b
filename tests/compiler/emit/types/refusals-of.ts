import { join } from 'node:path';
import ts from 'typescript';

/** What tsc refuses: where in the answers (a JSON pointer; `''` is the whole), and what it says. */
export interface Refusal {
  readonly pointer: string;
  readonly text: string;
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Answers that are to satisfy the type `type` of the declarations `declarations`. */
export interface Use {
  readonly declarations: string;
  readonly type: string;
  /** As they would stand in a program; JSON is good. */
  readonly answers: string;
}

/** Asks tsc, in one program, which `uses` it takes: an entry for each, empty where it has nothing to say. */
export function refusalsOf(uses: readonly Use[]): readonly (readonly Refusal[])[] {
  const folder = import.meta.dirname;
  const files = new Map<string, string>();
  const modules = new Map<string, string>();
  const roots = uses.map(({ declarations, type, answers }, index) => {
    const module = modules.get(declarations) ?? `declared-${modules.size}`;
    modules.set(declarations, module);
    files.set(join(folder, `${module}.d.ts`), declarations);
    const name = join(folder, `use-${index}.ts`);
    files.set(name, `import type { ${type} } from './${module}';\nexport const used = ${answers} satisfies ${type};\n`);
    return name;
  });
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, language, ...more) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile(name, language, ...more)
      : ts.createSourceFile(name, text, language, true);
  };
  const program = ts.createProgram(
    [...roots, ...[...files.keys()].filter((name) => name.endsWith('.d.ts'))],
    options,
    host,
  );
  const found = Map.groupBy(ts.getPreEmitDiagnostics(program), (one) => one.file?.fileName ?? '');
  for (const [name, [first]] of found) {
    if (roots.includes(name) || first === undefined) continue;
    throw new Error(`${name}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  }
  return roots.map((name) =>
    (found.get(name) ?? []).map((one) => ({
      pointer: one.file === undefined ? '' : pointerAt(one.file, one.start ?? 0),
      text: ts.flattenDiagnosticMessageText(one.messageText, '\n'),
    })),
  );
}

/** The place in the answers that stands at a position of the program. */
function pointerAt(file: ts.SourceFile, position: number): string {
  const steps: string[] = [];
  const visit = (node: ts.Node): void => {
    if (position < node.getStart(file) || position >= node.getEnd()) return;
    if (ts.isPropertyAssignment(node)) steps.push((node.name as ts.StringLiteral).text);
    if (ts.isArrayLiteralExpression(node.parent))
      steps.push(String(node.parent.elements.indexOf(node as ts.Expression)));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return steps.map((step) => `/${step}`).join('');
}
