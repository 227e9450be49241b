import { localAccount, localRegion } from '../assembly/local-names.ts';
import type { FunctionDescription } from '../assembly/system-description.ts';

/** The ARN under which a function believes it was called. */
export function functionArn(name: string): string {
  return `arn:aws:lambda:${localRegion}:${localAccount}:function:${name}`;
}

/**
 * The environment of a function's process: the variables of the template and those that Lambda sets
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html), and where the engines are. Nothing of the
 * starting shell reaches a function, so a variable that the stack forgets is missing here too.
 */
export function functionEnvironment(
  description: FunctionDescription,
  runtimeApi: string,
  engines: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    AWS_REGION: localRegion,
    AWS_DEFAULT_REGION: localRegion,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: description.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(description.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${description.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: description.codeFolder,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    _HANDLER: description.handler,
    ...description.environment,
    ...engines,
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
  };
}
