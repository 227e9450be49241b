import { Duration, Validations, type RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionLimits } from '../function-limits.ts';
import type { Parameters } from '../parameters.ts';

export interface HandlerFunctionProps extends FunctionLimits, Pick<Parameters, 'partition' | 'architecture'> {
  readonly description: string;
  /** Folder with `index.mjs`, which exports `handler`. */
  readonly codeFolder: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** One Lambda function with a role and a log of its own. It may write its log; all else must be granted. */
export class HandlerFunction extends Construct {
  readonly lambda: Function;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: props.encryptionKey,
      // Cybersecurity Law, article 21, wants six months at least; cfn-guard wants a year.
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: props.removalPolicy,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    const traced = props.partition === 'aws';
    this.lambda = new Function(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.codeFolder),
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: { ...props.variables },
      role: this.role,
      logGroup,
      tracing: traced ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    Validations.of(this.lambda).acknowledge({
      id: 'cdk-validator-cfnguard::lambda_inside_vpc_check',
      reason:
        'It speaks to DynamoDB, S3 and SQS alone, over TLS and by its role; there is no private network to reach.',
    });
    if (traced) {
      Validations.of(this.role).acknowledge({
        id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray takes segments for no particular resource (xray:PutTraceSegments, xray:PutTelemetryRecords).',
      });
    }
  }
}
