import { join } from 'node:path';
import { Stack, Validations, type RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { functionLimits } from '../function-limits.ts';
import { functionNames } from '../function-name.ts';
import { functionVariables, type SignIn } from '../function-variables.ts';
import { grantPermission, type SharedResources } from '../grant-permission.ts';
import type { Parameters } from '../parameters.ts';
import { permissions } from '../permissions.ts';
import { HandlerFunction } from './handler-function.ts';

export interface FunctionsProps extends Pick<Parameters, 'partition' | 'architecture'> {
  readonly codeFolder: string;
  readonly resources: SharedResources;
  readonly signIn: SignIn;
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** Every function of the system with its limits, its permissions and its variables. */
export class Functions extends Construct {
  readonly #byName = new Map<string, Function>();

  constructor(scope: Construct, id: string, { codeFolder, resources, signIn, ...props }: FunctionsProps) {
    super(scope, id);
    for (const name of functionNames) {
      const permission = permissions[name];
      const { lambda, role } = new HandlerFunction(this, name, {
        ...props,
        ...functionLimits[name],
        description: `Banshi: functions/handlers/${name}.ts`,
        codeFolder: join(codeFolder, name),
        variables: functionVariables(permission, resources, signIn),
      });
      grantPermission(role, permission, resources);
      Validations.of(role).acknowledge(
        ...(['artefacts', 'attachments'] as const)
          .filter((folder) => permission[folder])
          .map((folder) => ({
            id: wildcardFinding(resources.bucket, folder),
            reason: `Objects are named by hash or at random, so the right is for the whole folder ${folder}/.`,
          })),
      );
      this.#byName.set(name, lambda);
    }
  }

  /** The function of a handler. Throws for a name that is in no route. */
  of(name: string): Function {
    const known = this.#byName.get(name);
    if (known === undefined) throw new Error(`There is no function ${name}.`);
    return known;
  }
}

/** How cdk-nag calls the right to a folder of the bucket: by the name under which the other stack exports the bucket. */
function wildcardFinding(bucket: IBucket, folder: string): string {
  const owner = Stack.of(bucket);
  const imported: { readonly 'Fn::ImportValue': string } = owner.resolve(owner.exportValue(bucket.bucketArn));
  return `AwsSolutions::AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/${folder}/*]`;
}
