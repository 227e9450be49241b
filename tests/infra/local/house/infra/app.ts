import { join } from 'node:path';
import { App, CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AttributeType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** A small system with everything that the real stacks have: two stacks, references between them, parameters. */
const app = new App();
const data = new Stack(app, 'small-data');
const table = new Table(data, 'Cases', {
  partitionKey: { name: 'pk', type: AttributeType.STRING },
  sortKey: { name: 'sk', type: AttributeType.STRING },
  stream: StreamViewType.NEW_AND_OLD_IMAGES,
  timeToLiveAttribute: 'expiresAt',
  encryptionKey: new Key(data, 'Key'),
  removalPolicy: RemovalPolicy.RETAIN,
});
table.addGlobalSecondaryIndex({
  indexName: 'inbox',
  partitionKey: { name: 'inboxKey', type: AttributeType.STRING },
  sortKey: { name: 'inboxOrder', type: AttributeType.STRING },
});
const bucket = new Bucket(data, 'Files', {
  cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 300 }],
});
const dead = new Queue(data, 'Dead');
const deliveries = new Queue(data, 'Deliveries', {
  visibilityTimeout: Duration.seconds(45),
  deadLetterQueue: { queue: dead, maxReceiveCount: 3 },
});

const api = new Stack(app, 'small-api');
const issuer = new CfnParameter(api, 'Issuer').valueAsString;
const audience = new CfnParameter(api, 'Audience').valueAsString;
const clientId = new CfnParameter(api, 'ClientId', { default: 'nobody' }).valueAsString;
const code = (name: string): Code => Code.fromAsset(join(import.meta.dirname, '../functions', name));
const echo = new Function(api, 'Echo', {
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: code('echo'),
  timeout: Duration.seconds(2),
  memorySize: 256,
  environment: {
    CASES_TABLE: table.tableName,
    BUCKET: bucket.bucketName,
    DELIVERY_QUEUE_URL: deliveries.queueUrl,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
  },
});
const take = new Function(api, 'Take', {
  runtime: Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: code('take'),
  environment: { BUCKET: bucket.bucketName },
});
take.addEventSource(
  new DynamoEventSource(table, {
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    bisectBatchOnError: true,
    retryAttempts: 2,
    maxRecordAge: Duration.hours(6),
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(dead),
  }),
);
const http = new HttpApi(api, 'Http', { createDefaultStage: true });
const integration = new HttpLambdaIntegration('Echo', echo);
const staff = new HttpJwtAuthorizer('Staff', issuer, { jwtAudience: [audience] });
for (const path of [
  '/',
  '/healthz',
  '/echo',
  '/items/{id}',
  '/items/new',
  '/files/{path+}',
  '/console',
  '/console/{path+}',
]) {
  new HttpRoute(api, `Get ${path}`, { httpApi: http, routeKey: HttpRouteKey.with(path, HttpMethod.GET), integration });
}
new HttpRoute(api, 'Post', {
  httpApi: http,
  routeKey: HttpRouteKey.with('/echo', HttpMethod.POST),
  integration,
  authorizer: new HttpNoneAuthorizer(),
});
new HttpRoute(api, 'Me', {
  httpApi: http,
  routeKey: HttpRouteKey.with('/api/me', HttpMethod.GET),
  integration,
  authorizer: staff,
});
new HttpRoute(api, 'Default', { httpApi: http, routeKey: HttpRouteKey.DEFAULT, integration });
const stage = http.defaultStage?.node.defaultChild;
if (stage instanceof CfnStage) stage.defaultRouteSettings = { throttlingRateLimit: 1000, throttlingBurstLimit: 2000 };
new CfnOutput(api, 'Address', { value: http.apiEndpoint });
app.synth();
