import { build, type Plugin } from 'esbuild';
import { dirname } from 'node:path';
import type { JsonObject } from '../read/json.ts';
import { formatsIn, emitShape } from './validator-shape-code.ts';
import { planShape } from './validator-shape.ts';
import { validatorCode } from './validator-code.ts';
import { formatModule, formatsOf } from './validator-formats.ts';
import type { ComputeInput, RuleInput, ValidatorInput } from './validator-input.ts';
import { importRuntime, schemaFunctions } from './validator-runtime.ts';
import { validatorSchema } from './validator-schema.ts';

const compilerFolder = dirname(import.meta.dirname);

/**
 * The validator of an affair: one minified ES module with the exports of `domain/validator.ts`, which imports
 * nothing and evaluates no text, for browser and Node. The same input gives the same bytes. A schema that Ajv's
 * strict mode refuses, an unknown format or a field called `__proto__` throws: checks find these before.
 */
export async function emitValidator(input: ValidatorInput): Promise<string> {
  const result = await build({
    stdin: { contents: entry(input), resolveDir: compilerFolder, sourcefile: 'validator.js' },
    plugins: [generated(modulesOf(input))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild gave no output');
  return file.text;
}

function shapeOf(input: ValidatorInput): ReturnType<typeof planShape> {
  const positions = new Map(input.order.map((pointer, index) => [pointer, index]));
  const multiline = new Set(input.multiline);
  return planShape([{ schema: input.schema, weight: 'base' }], '', {
    root: input.schema,
    positionOf: (pointer) => positions.get(pointer) ?? Number.MAX_SAFE_INTEGER,
    isMultiline: (pointer) => multiline.has(pointer),
  });
}

/** The generated modules by name: the schema, each condition, the formats that they test. */
function modulesOf(input: ValidatorInput): ReadonlyMap<string, string> {
  const schemas = new Map<string, JsonObject>([['answers', validatorSchema(input.schema, shapeOf(input))]]);
  input.conditions.forEach(({ schema }, index) => {
    const definitions = input.schema['$defs'];
    schemas.set(
      `condition-${index}`,
      validatorSchema(definitions === undefined ? schema : { $defs: definitions, ...schema }),
    );
  });
  const formats = formatsOf([...schemas.values()]);
  const modules = new Map([['formats', formatModule(formats, input.divisions)]]);
  for (const [name, schema] of schemas) {
    const code = validatorCode(schema, name !== 'answers');
    modules.set(name, `${importRuntime(schemaFunctions(code))}${importFormats(code)}${code}`);
  }
  return modules;
}

function importFormats(code: string): string {
  const names = [...new Set(code.match(/\bformat_[a-z0-9_]+(?=\()/g))].sort();
  return names.length === 0 ? '' : `import{${names.join()}}from"generated:formats";`;
}

function entry(input: ValidatorInput): string {
  const shape = shapeOf(input);
  const formats = [...new Set(formatsIn(shape))].sort();
  const normaliser = (format: string): string => `normalise_${format.replaceAll('-', '_')}`;
  const uses = new Set([...input.rules, ...input.computes].flatMap((one) => one.uses));
  return [
    `import{createValidator}from"./runtime/create-validator.ts";`,
    `import{validate}from"generated:answers";`,
    ...input.conditions.map((_, index) => `import{validate as condition${index}}from"generated:condition-${index}";`),
    ...formats.map((name) => `import{normalise as ${normaliser(name)}}from"../domain/formats/${name}.ts";`),
    importRuntime([...uses]),
    `const made=createValidator({shape:${emitShape(shape, normaliser)},`,
    `schema:(data)=>validate(data)?null:validate.errors,`,
    `conditions:[${input.conditions.map(({ scope }, index) => `{scope:${JSON.stringify(scope)},holds:condition${index}}`).join()}],`,
    `asked:${JSON.stringify(input.askedWhen.map(asked))},`,
    `rules:[${input.rules.map(rule).join()}],computes:[${input.computes.map(compute).join()}]});`,
    `export default made.default;export const{normalise,check,prune,conditions}=made;`,
  ].join('\n');
}

function asked({ pointer, when }: ValidatorInput['askedWhen'][number]): unknown {
  return { pointer, when: when.map(({ condition, negate }) => [condition, negate !== true]) };
}

function rule({ scope, path, severity, code }: RuleInput): string {
  const said = { scope, path, code: severity === 'stop' ? 'stop' : 'rule', global: /\broot\b/.test(code) };
  return `{...${JSON.stringify(said)},holds:(self,root)=>(${code})}`;
}

function compute({ pointer, scope, code }: ComputeInput): string {
  const key = pointer
    .slice(pointer.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return `{...${JSON.stringify({ pointer, scope, key })},value:(self,root)=>(${code})}`;
}

function generated(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'generated',
    setup(bundle) {
      bundle.onResolve({ filter: /^generated:/ }, ({ path }) => ({
        path: path.slice('generated:'.length),
        namespace: 'generated',
      }));
      bundle.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path }) => ({
        contents: modules.get(path) ?? '',
        loader: 'js',
        resolveDir: compilerFolder,
      }));
    },
  };
}
