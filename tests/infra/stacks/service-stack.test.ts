import { describe, expect, test } from 'vitest';
import { Match } from 'aws-cdk-lib/assertions';
import { fallbackHandler, routes, streamHandler } from '../../../functions/routes.ts';
import { functionNames } from '../../../infra/function-name.ts';
import { functionOf, resourcesOf, synthesize } from '../synthesize.ts';

const { service } = synthesize();

/** The function that answers a route key, and who may call it. */
function routeOf(routeKey: string) {
  const apiRoutes = Object.values(resourcesOf(service, 'AWS::ApiGatewayV2::Route'));
  const { Properties } = apiRoutes.find((route) => route.Properties['RouteKey'] === routeKey)!;
  const integrationId: string = Properties['Target']['Fn::Join'][1][1].Ref;
  const integration = resourcesOf(service, 'AWS::ApiGatewayV2::Integration')[integrationId]!.Properties;
  return {
    authorization: Properties['AuthorizationType'],
    authorizer: Properties['AuthorizerId']?.Ref as string | undefined,
    functionId: integration['IntegrationUri']['Fn::GetAtt'][0] as string,
    integration,
  };
}

describe('the HTTP API', () => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s goes to its handler, open to those who may call it',
    (routeKey, { handler, access }) => {
      const route = routeOf(routeKey);
      expect(route.functionId).toBe(functionOf(service, handler)[0]);
      expect(route.integration).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
      expect(route.authorization).toBe((access as string) === 'staff' ? 'JWT' : 'NONE');
    },
  );

  test('has no route beside those of the table, HEAD wherever there is GET, and the one for all others', () => {
    const read = routes.filter(({ method }) => method === 'GET');
    service.resourceCountIs('AWS::ApiGatewayV2::Route', routes.length + read.length + 1);
    for (const { path, handler, access } of read) {
      const route = routeOf(`HEAD ${path}`);
      expect(route.functionId).toBe(functionOf(service, handler)[0]);
      expect(route.authorization).toBe((access as string) === 'staff' ? 'JWT' : 'NONE');
    }
    expect(routeOf('$default').functionId).toBe(functionOf(service, fallbackHandler)[0]);
    expect(routeOf('$default').authorization).toBe('NONE');
  });

  test('asks the issuer and the audience given at deployment for staff', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: { Ref: 'Issuer' }, Audience: [{ Ref: 'Audience' }] },
    });
    const [authorizer] = Object.keys(resourcesOf(service, 'AWS::ApiGatewayV2::Authorizer'));
    expect(routeOf('GET /api/me').authorizer).toBe(authorizer);
  });

  test('limits every route, and submissions more', () => {
    const [stage] = Object.values(resourcesOf(service, 'AWS::ApiGatewayV2::Stage'));
    const { StageName, AutoDeploy, DefaultRouteSettings, RouteSettings } = stage!.Properties;
    expect([StageName, AutoDeploy]).toEqual(['$default', true]);
    const known = routes.map(({ method, path }) => `${method} ${path}`);
    for (const [routeKey, settings] of Object.entries<Record<string, number>>(RouteSettings)) {
      expect(known).toContain(routeKey);
      expect(settings['ThrottlingRateLimit']).toBeLessThan(DefaultRouteSettings.ThrottlingRateLimit);
      expect(settings['ThrottlingBurstLimit']).toBeLessThan(DefaultRouteSettings.ThrottlingBurstLimit);
    }
    expect(Object.keys(RouteSettings)).toContain('POST /api/affairs/{code}/submissions');
  });

  test('makes its stage after the routes that the stage limits', () => {
    const [stage] = Object.values(resourcesOf(service, 'AWS::ApiGatewayV2::Stage'));
    const apiRoutes = Object.keys(resourcesOf(service, 'AWS::ApiGatewayV2::Route'));
    expect(stage!.DependsOn).toEqual(expect.arrayContaining(apiRoutes));
  });

  test('logs each request as JSON, without the path, in which receipt numbers stand', () => {
    const [stage] = Object.values(resourcesOf(service, 'AWS::ApiGatewayV2::Stage'));
    const line = JSON.parse(stage!.Properties['AccessLogSettings'].Format) as Record<string, string>;
    expect(Object.values(line)).toEqual(expect.arrayContaining(['$context.requestId', '$context.routeKey']));
    expect(Object.values(line)).not.toContain('$context.path');
  });
});

describe('the functions', () => {
  test('are those of the table of routes and the one for the stream', () => {
    service.resourceCountIs('AWS::Lambda::Function', functionNames.length);
    expect(functionNames).toContain(streamHandler);
  });

  test.each(functionNames)('%s runs on Node 24, traced, within the 30 s of the API, with a log of its own', (name) => {
    const [, { Properties }] = functionOf(service, name);
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Architectures: ['x86_64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogGroup: { Ref: expect.stringContaining('Log') } },
    });
    expect(Properties['Timeout']).toBeLessThan(name === streamHandler ? 61 : 30);
    expect(Properties['ReservedConcurrentExecutions']).toBeUndefined();
  });

  test('every log is encrypted and forgets after a year', () => {
    const groups = Object.values(resourcesOf(service, 'AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(functionNames.length + 1);
    for (const { Properties } of groups) {
      expect(Properties).toMatchObject({ RetentionInDays: 365, KmsKeyId: expect.anything() });
    }
  });

  test('run on the other processor where that is asked for', () => {
    const { service: arm } = synthesize({ architecture: 'arm64' });
    for (const { Properties } of Object.values(resourcesOf(arm, 'AWS::Lambda::Function'))) {
      expect(Properties['Architectures']).toEqual(['arm64']);
    }
  });
});

test('the stream of the cases goes to deliver in batches, halved on errors, tried for most of a day, then set aside', () => {
  service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: functionOf(service, streamHandler)[0] },
    EventSourceArn: { 'Fn::ImportValue': Match.stringLikeRegexp('Cases.*StreamArn') },
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 100,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 10_000,
    MaximumRecordAgeInSeconds: 23 * 3600,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::ImportValue': Match.stringLikeRegexp('StreamFailures') } } },
  });
});

test('somebody is called for dead letters, late deliveries, server errors and routes that find nobody', () => {
  const alarms = Object.values(resourcesOf(service, 'AWS::CloudWatch::Alarm'));
  expect(alarms.map(({ Properties }) => Properties['MetricName']).sort()).toEqual([
    '5xx',
    'ApproximateNumberOfMessagesVisible',
    'ApproximateNumberOfMessagesVisible',
    'IteratorAge',
    'RoutingFellBack',
  ]);
  for (const { Properties } of alarms) expect(Properties['AlarmActions']).toHaveLength(1);
});

test('issuer, audience and client are given at deployment; the addresses are outputs', () => {
  for (const name of ['Issuer', 'Audience', 'ClientId']) service.hasParameter(name, { Type: 'String' });
  for (const name of ['SiteUrl', 'ConsoleUrl', 'ApiDescriptionUrl', 'AlarmTopicArn']) service.hasOutput(name, {});
});

describe('in China', () => {
  const china = synthesize({ partition: 'aws-cn' });

  test('nothing is traced', () => {
    for (const { Properties } of Object.values(resourcesOf(china.service, 'AWS::Lambda::Function'))) {
      expect(Properties['TracingConfig']).toBeUndefined();
    }
    expect(JSON.stringify(china.service.toJSON())).not.toContain('xray:');
  });

  test('no ARN of another partition is written down', () => {
    for (const template of [china.data, china.service]) {
      expect(JSON.stringify(template.toJSON())).not.toContain('arn:aws:');
    }
  });
});
