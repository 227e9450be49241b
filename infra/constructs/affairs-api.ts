import { Validations, type RemovalPolicy } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage, type CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Route } from '../../functions/routes.ts';
import type { SignIn } from '../function-variables.ts';
import { everyRoute, routeThrottles } from '../throttles.ts';
import { AccessLog } from './access-log.ts';

export interface AffairsApiProps {
  readonly routes: readonly Route[];
  /** The function of a handler. */
  readonly functionOf: (handler: string) => IFunction;
  /** Takes what no route takes. */
  readonly fallbackHandler: string;
  readonly signIn: SignIn;
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** The HTTP API: every route of the table, staff behind a JWT authorizer, one stage without a prefix. */
export class AffairsApi extends Construct {
  readonly api: HttpApi;
  readonly #integrations = new Map<string, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, props: AffairsApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { description: 'Banshi', createDefaultStage: false });
    const { issuer, audience } = props.signIn;
    const staff = new HttpJwtAuthorizer('Staff', issuer.valueAsString, { jwtAudience: [audience.valueAsString] });
    const routes = routeKeys(props.routes).map(([route, routeKey]) => {
      const integration = this.#integrationOf(route.handler, props);
      return route.access === 'staff'
        ? new HttpRoute(this, routeKey.key, { httpApi: this.api, routeKey, integration, authorizer: staff })
        : this.#openRoute(routeKey, integration);
    });
    const fallback = this.#openRoute(HttpRouteKey.DEFAULT, this.#integrationOf(props.fallbackHandler, props));
    this.#addStage(props, [...routes, fallback]);
    Validations.of(this).acknowledge({
      id: 'cdk-validator-cfnguard::lambda_function_public_access_prohibited_check',
      reason: 'Only this API may call the functions (SourceArn); the rule cannot read an ARN that is joined of parts.',
    });
  }

  /** One integration and one permission for each function: a permission for each route would outgrow its policy. */
  #integrationOf(handler: string, { functionOf }: AffairsApiProps): HttpLambdaIntegration {
    const known = this.#integrations.get(handler);
    if (known !== undefined) return known;
    const options = { scopePermissionToRoute: false };
    const integration = new HttpLambdaIntegration(`Call-${handler}`, functionOf(handler), options);
    this.#integrations.set(handler, integration);
    return integration;
  }

  #openRoute(routeKey: HttpRouteKey, integration: HttpLambdaIntegration): HttpRoute {
    const route = new HttpRoute(this, routeKey.key, { httpApi: this.api, routeKey, integration });
    const reason = 'Citizens apply without an account; what is private asks for the access code of the receipt.';
    Validations.of(route).acknowledge(
      { id: 'AwsSolutions::AwsSolutions-APIG4', reason },
      { id: 'cdk-validator-cfnguard::api_gw_v2_authorization_type_configured_check', reason },
    );
    return route;
  }

  #addStage({ encryptionKey, removalPolicy }: AffairsApiProps, routes: readonly HttpRoute[]): void {
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: everyRoute,
      detailedMetricsEnabled: true,
      accessLogSettings: new AccessLog(this, 'AccessLog', { encryptionKey, removalPolicy }).settings,
    });
    const resource = stage.node.defaultChild as CfnStage;
    resource.routeSettings = Object.fromEntries(
      Object.entries(routeThrottles).map(([routeKey, { rateLimit, burstLimit }]) => [
        routeKey,
        { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit, DetailedMetricsEnabled: true },
      ]),
    );
    // A stage cannot limit a route that is not there yet.
    stage.node.addDependency(...routes);
  }
}

/** Whatever can be read with GET can be asked for with HEAD (RFC 9110, section 9.1: both are mandatory). */
function routeKeys(routes: readonly Route[]): readonly (readonly [Route, HttpRouteKey])[] {
  const methods = { GET: [HttpMethod.GET, HttpMethod.HEAD], POST: [HttpMethod.POST] };
  return routes.flatMap((route) =>
    methods[route.method].map((method) => [route, HttpRouteKey.with(route.path, method)] as const),
  );
}
