import configuration from '../cdk.json' with { type: 'json' };
import { BundleError } from './bundle/bundle-error.ts';
import { bundleFunctions } from './bundle/bundle-functions.ts';
import { buildPublic } from './bundle/build-public.ts';
import { copyPublic } from './bundle/copy-public.ts';
import { createApp } from './create-app.ts';
import { functionNames } from './function-name.ts';
import { ParameterError } from './parameters.ts';

const codeFolder = 'build/functions';
const publicFolder = 'build/public';

/**
 * The program that `cdk` runs: bundles the functions, then synthesizes the stacks. Run by itself, it takes the context
 * and the output folder of `cdk.json`.
 */
async function synthesize(): Promise<void> {
  await bundleFunctions({ handlers: 'functions/handlers', names: functionNames, out: codeFolder });
  buildPublic(publicFolder);
  copyPublic(publicFolder, `${codeFolder}/asset`);
  const { CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: context } = process.env;
  const app = createApp({
    codeFolder,
    outdir: outdir ?? configuration.output,
    ...(context === undefined && { context: configuration.context }),
  });
  app.synth();
}

try {
  await synthesize();
} catch (error) {
  if (!(error instanceof BundleError || error instanceof ParameterError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
