import type { AssemblyContext, ResolvedValue } from './resolve-value.ts';
import type { Resource } from './resource.ts';
import { items, member, numberOf, resourcesOf, textOf } from './resource.ts';
import type { AuthorizerDescription, RouteDescription, RouteThrottle } from './system-description.ts';
import { AssemblyError } from './template.ts';

/** The routes of the HTTP API, and the limits of its stage. */
export interface ApiDescription {
  readonly routes: readonly RouteDescription[];
  readonly throttle?: RouteThrottle;
}

/**
 * Reads the one HTTP API of the stacks.
 * @throws AssemblyError for a WebSocket API, several APIs, an integration that is no Lambda function, or payload 1.0
 */
export function describeApi(context: AssemblyContext): ApiDescription {
  const apis = resourcesOf(context, 'AWS::ApiGatewayV2::Api');
  const [api, second] = apis;
  if (api === undefined) throw new AssemblyError('The stacks hold no HTTP API.');
  if (second !== undefined) throw new AssemblyError(`${second.place}: the local system serves one API only.`);
  if (api.text('ProtocolType') !== 'HTTP') throw new AssemblyError(`${api.place}: only HTTP APIs are served.`);
  const functionNames = new Map(
    resourcesOf(context, 'AWS::ApiGatewayV2::Integration').map((integration) => [
      integration.name,
      integratedFunction(integration),
    ]),
  );
  const authorizers = new Map(
    resourcesOf(context, 'AWS::ApiGatewayV2::Authorizer').map((authorizer) => [
      authorizer.name,
      describeAuthorizer(authorizer),
    ]),
  );
  const [stage] = resourcesOf(context, 'AWS::ApiGatewayV2::Stage');
  const routeSettings = stage?.property('RouteSettings');
  const throttle = describeThrottle(stage?.property('DefaultRouteSettings'));
  return {
    routes: resourcesOf(context, 'AWS::ApiGatewayV2::Route').map((route) =>
      describeRoute(route, functionNames, authorizers, routeSettings),
    ),
    ...(throttle && { throttle }),
  };
}

function describeRoute(
  route: Resource,
  functionNames: ReadonlyMap<string, string>,
  authorizers: ReadonlyMap<string, AuthorizerDescription>,
  routeSettings: ResolvedValue,
): RouteDescription {
  const routeKey = route.text('RouteKey');
  const functionName = functionNames.get(route.text('Target').replace(/^integrations\//, ''));
  if (functionName === undefined) throw new AssemblyError(`${route.place}: ${routeKey} has no integration.`);
  const kind = textOf(route.property('AuthorizationType')) ?? 'NONE';
  const authorizer = kind === 'JWT' ? authorizers.get(route.text('AuthorizerId')) : undefined;
  if (kind !== 'NONE' && authorizer === undefined) {
    throw new AssemblyError(`${route.place}: ${kind} authorization of ${routeKey} is not known to the local system.`);
  }
  const throttle = describeThrottle(member(routeSettings, routeKey));
  return {
    routeKey,
    functionName,
    ...(authorizer && { authorizer }),
    scopes: items(route.property('AuthorizationScopes')).map(String),
    ...(throttle && { throttle }),
    payloadFormat: '2.0',
  };
}

function integratedFunction(integration: Resource): string {
  if (integration.text('IntegrationType') !== 'AWS_PROXY' || integration.text('PayloadFormatVersion') !== '2.0') {
    throw new AssemblyError(`${integration.place}: only Lambda functions with payload 2.0 are served.`);
  }
  // Written as a function's ARN, or as the path of an invocation that holds the ARN.
  const name = /:function:([^/:]+)/.exec(integration.text('IntegrationUri'))?.[1];
  if (name === undefined) throw new AssemblyError(`${integration.place}: its address names no function.`);
  return name;
}

function describeAuthorizer(authorizer: Resource): AuthorizerDescription {
  const configuration = authorizer.property('JwtConfiguration');
  const issuer = textOf(member(configuration, 'Issuer'));
  if (authorizer.text('AuthorizerType') !== 'JWT' || issuer === undefined) {
    throw new AssemblyError(`${authorizer.place}: only JWT authorizers with an issuer are served.`);
  }
  return {
    issuer,
    audience: items(member(configuration, 'Audience')).map(String),
    identitySource: textOf(items(authorizer.property('IdentitySource'))[0]) ?? '$request.header.Authorization',
  };
}

function describeThrottle(settings: ResolvedValue): RouteThrottle | undefined {
  const rate = member(settings, 'ThrottlingRateLimit');
  const burst = member(settings, 'ThrottlingBurstLimit');
  if (rate === undefined && burst === undefined) return undefined;
  return { requestsPerSecond: numberOf(rate, Infinity), burst: numberOf(burst, Infinity) };
}
