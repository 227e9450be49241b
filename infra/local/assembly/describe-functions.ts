import type { AssemblyContext } from './resolve-value.ts';
import type { Resource } from './resource.ts';
import { entries, member, resourcesOf, textOf } from './resource.ts';
import type { FunctionDescription } from './system-description.ts';
import { AssemblyError } from './template.ts';

/** Lambda's own defaults where a template is silent. */
const defaultTimeoutSeconds = 3;
const defaultMemoryMegabytes = 128;

/** The functions of all stacks that run on Node: code folder, handler, environment, limits. */
export function describeFunctions(context: AssemblyContext): readonly FunctionDescription[] {
  return resourcesOf(context, 'AWS::Lambda::Function')
    .filter((lambda) => !isDeploymentOnly(lambda))
    .map((lambda) => {
      const runtime = lambda.text('Runtime');
      if (!runtime.startsWith('nodejs')) {
        throw new AssemblyError(`${lambda.place}: the local system runs Node functions only, not ${runtime}.`);
      }
      const environment = entries(member(lambda.property('Environment'), 'Variables'));
      return {
        name: lambda.name,
        handler: lambda.text('Handler'),
        codeFolder: codeFolder(lambda),
        environment: Object.fromEntries(environment.map(([name, value]) => [name, textOf(value) ?? ''])),
        timeoutSeconds: lambda.number('Timeout', defaultTimeoutSeconds),
        memoryMegabytes: lambda.number('MemorySize', defaultMemoryMegabytes),
      };
    });
}

/** The CDK's own providers serve CloudFormation while it deploys; nothing calls them afterwards. */
function isDeploymentOnly(lambda: Resource): boolean {
  return /^(CustomResource|Custom[A-Z]|LogRetention|BucketNotificationsHandler|AWS679f53fac)/.test(lambda.logicalId);
}

function codeFolder(lambda: Resource): string {
  const key = textOf(member(lambda.property('Code'), 'S3Key'));
  if (key === undefined) throw new AssemblyError(`${lambda.place}: its code must be an asset, not inline.`);
  const folder = lambda.stack.assetFolders.get(key.replace(/\.[a-z]+$/, ''));
  if (folder === undefined) throw new AssemblyError(`${lambda.place}: its asset is not in the assembly.`);
  return folder;
}
