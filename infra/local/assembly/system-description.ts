/** A string attribute type as DynamoDB names it. */
export type AttributeType = 'S' | 'N' | 'B';

export interface KeyAttribute {
  readonly name: string;
  readonly type: AttributeType;
}

export interface IndexDescription {
  readonly name: string;
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  readonly projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  readonly projectedAttributes: readonly string[];
}

export interface TableDescription {
  readonly name: string;
  readonly partitionKey: KeyAttribute;
  readonly sortKey?: KeyAttribute;
  readonly indexes: readonly IndexDescription[];
  /** What a stream record holds; absent where the table has no stream. */
  readonly stream?: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
  readonly timeToLiveAttribute?: string;
}

export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maxAgeSeconds?: number;
}

export interface BucketDescription {
  readonly name: string;
  readonly cors: readonly CorsRule[];
}

export interface QueueDescription {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  /** Attributes as `CreateQueue` takes them, without the redrive policy. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceives: number };
}

export interface FunctionDescription {
  readonly name: string;
  /** File and export, as Lambda writes them: `index.handler`. */
  readonly handler: string;
  /** Absolute path of the folder that holds the bundled asset. */
  readonly codeFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

export interface AuthorizerDescription {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Where the token stands, as API Gateway writes it: `$request.header.Authorization`. */
  readonly identitySource: string;
}

export interface RouteThrottle {
  readonly requestsPerSecond: number;
  readonly burst: number;
}

export interface RouteDescription {
  /** `GET /api/affairs/{code}`, or `$default`. */
  readonly routeKey: string;
  /** Name of the function that serves it. */
  readonly functionName: string;
  readonly authorizer?: AuthorizerDescription;
  readonly scopes: readonly string[];
  readonly throttle?: RouteThrottle;
  /** What the function gets; always `2.0` here. */
  readonly payloadFormat: '2.0';
}

export interface StreamMappingDescription {
  readonly tableName: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly bisectOnError: boolean;
  /** -1: no limit but the age of the record. */
  readonly maxRetries: number;
  /** -1: no limit. */
  readonly maxAgeSeconds: number;
  readonly reportsBatchItemFailures: boolean;
  readonly failureQueueArn?: string;
}

/** What the synthesized stacks deploy, with every reference resolved for one machine. Plain data. */
export interface SystemDescription {
  readonly tables: readonly TableDescription[];
  readonly buckets: readonly BucketDescription[];
  readonly queues: readonly QueueDescription[];
  readonly functions: readonly FunctionDescription[];
  readonly routes: readonly RouteDescription[];
  readonly streamMappings: readonly StreamMappingDescription[];
  /** The stage's default limits; absent where the stage sets none. */
  readonly throttle?: RouteThrottle;
}
