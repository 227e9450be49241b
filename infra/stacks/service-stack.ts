import { CfnOutput, CfnParameter, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { fallbackHandler, routes, streamHandler } from '../../functions/routes.ts';
import { connectCaseStream } from '../connect-case-stream.ts';
import { AffairsApi } from '../constructs/affairs-api.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Functions } from '../constructs/functions.ts';
import { OperationsKey } from '../constructs/operations-key.ts';
import type { SignIn } from '../function-variables.ts';
import type { Parameters } from '../parameters.ts';
import type { DataStack } from './data-stack.ts';

export interface ServiceStackProps extends StackProps, Parameters {
  readonly data: DataStack;
  /** Folder of the bundled functions, `<name>/index.mjs`. */
  readonly codeFolder: string;
}

/** Everything that serves: functions, HTTP API, stream, alarms. It holds nothing, so it can be deleted and made anew. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { data, codeFolder, partition, architecture } = props;
    const removalPolicy = props.removalPolicy === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const encryptionKey = new OperationsKey(this, 'Key', { removalPolicy });
    const encrypted = { encryptionKey, removalPolicy };
    const signIn = this.#signIn();

    const functions = new Functions(this, 'Functions', {
      ...encrypted,
      partition,
      architecture,
      codeFolder,
      signIn,
      resources: {
        cases: data.cases,
        catalogue: data.catalogue,
        bucket: data.objects.bucket,
        deliveries: data.queues.deliveries,
        streamFailures: data.queues.streamFailures,
        key: data.key,
      },
    });
    const deliver = functions.of(streamHandler);
    connectCaseStream({ cases: data.cases, deliver, failures: data.queues.streamFailures });
    const { api } = new AffairsApi(this, 'Http', {
      ...encrypted,
      routes,
      fallbackHandler,
      signIn,
      functionOf: (handler) => functions.of(handler),
    });
    const { topic } = new Alarms(this, 'Alarms', { api, deliver, queues: data.queues, encryptionKey });

    new CfnOutput(this, 'SiteUrl', { value: `${api.apiEndpoint}/` });
    new CfnOutput(this, 'ConsoleUrl', { value: `${api.apiEndpoint}/console` });
    new CfnOutput(this, 'ApiDescriptionUrl', { value: `${api.apiEndpoint}/api/openapi.json` });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }

  #signIn(): SignIn {
    return {
      issuer: new CfnParameter(this, 'Issuer', {
        description: 'The OpenID Connect issuer that signs staff in, as its tokens name it (claim iss).',
        allowedPattern: 'https://.+',
        constraintDescription: 'An https address.',
      }),
      audience: new CfnParameter(this, 'Audience', {
        description: 'What access tokens for this system are issued for (claim aud).',
        minLength: 1,
      }),
      clientId: new CfnParameter(this, 'ClientId', {
        description: 'The public client of the console, registered with the issuer for code flow with PKCE.',
        minLength: 1,
      }),
    };
  }
}
