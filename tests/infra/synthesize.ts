import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import configuration from '../../cdk.json' with { type: 'json' };
import { createApp } from '../../infra/create-app.ts';
import { functionNames } from '../../infra/function-name.ts';

export interface Resource {
  readonly Type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a template is JSON of every shape, and a test that meets another one fails
  readonly Properties: Readonly<Record<string, any>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** The templates of both stacks, made without validation around functions that do nothing. */
export function synthesize(context: Readonly<Record<string, unknown>> = {}): {
  readonly data: Template;
  readonly service: Template;
} {
  const folder = mkdtempSync(join(tmpdir(), 'banshi-synth-'));
  const codeFolder = join(folder, 'functions');
  for (const name of functionNames) {
    mkdirSync(join(codeFolder, name), { recursive: true });
    writeFileSync(join(codeFolder, name, 'index.mjs'), `export const handler = () => '${name}';`);
  }
  const app = createApp({
    codeFolder,
    outdir: join(folder, 'cdk.out'),
    context: { ...configuration.context, validate: 'false', ...context },
  });
  const template = (id: string): Template => Template.fromStack(app.node.findChild(id) as Stack);
  return { data: template('BanshiData'), service: template('BanshiService') };
}

/** Resources of a kind, by logical id. */
export function resourcesOf(template: Template, type: string): Readonly<Record<string, Resource>> {
  return template.findResources(type) as Record<string, Resource>;
}

/** The function of a handler: its logical id and its properties. */
export function functionOf(service: Template, name: string): readonly [logicalId: string, lambda: Resource] {
  const all = Object.entries(resourcesOf(service, 'AWS::Lambda::Function'));
  const found = all.find(([, { Properties }]) => Properties['Description'].endsWith(`/handlers/${name}.ts`));
  if (found === undefined) throw new Error(`No function ${name} in the template.`);
  return found;
}

/** What the role of a function may do. */
export function statementsOf(service: Template, name: string): readonly Statement[] {
  const [, lambda] = functionOf(service, name);
  const role: string = lambda.Properties['Role']['Fn::GetAtt'][0];
  return Object.values(resourcesOf(service, 'AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties['Roles'].some(({ Ref }: { Ref: string }) => Ref === role))
    .flatMap(({ Properties }) => Properties['PolicyDocument'].Statement)
    .map(({ Effect, Action, Resource, Condition }) => ({
      Effect,
      Actions: [Action].flat(),
      Resources: JSON.stringify(Resource),
      Condition,
    }));
}

export interface Statement {
  readonly Effect: string;
  readonly Actions: readonly string[];
  /** As JSON, with the references in it. */
  readonly Resources: string;
  readonly Condition?: unknown;
}
