import { App, CloudFormationValidatePlugin, Validations } from 'aws-cdk-lib';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readParameters } from './parameters.ts';
import { DataStack } from './stacks/data-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

export interface AppInput {
  /** Folder for the cloud assembly. Default: what the command line of the CDK says. */
  readonly outdir?: string;
  readonly context?: Readonly<Record<string, unknown>>;
  /** Folder of the bundled functions, `<name>/index.mjs`. */
  readonly codeFolder: string;
}

/**
 * The system as two stacks, for any account and region.
 * @throws ParameterError for a parameter in the context that is not known
 */
export function createApp({ codeFolder, ...props }: AppInput): App {
  const app = new App({
    analyticsReporting: false,
    treeMetadata: false,
    // Added below with the others, where it is wanted: it takes longer than all the rest.
    builtinCloudFormationValidation: false,
    ...props,
  });
  const parameters = readParameters(app.node);
  const data = new DataStack(app, 'BanshiData', parameters);
  new ServiceStack(app, 'BanshiService', { ...parameters, data, codeFolder });
  if (parameters.validate === 'true') {
    Validations.of(app).addPlugins(
      new CloudFormationValidatePlugin(),
      new AwsSolutionsChecks(app),
      new CfnGuardValidator(),
    );
  }
  return app;
}
