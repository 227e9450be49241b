import type { Stack, TemplateResource } from './template.ts';
import { AssemblyError } from './template.ts';

/** The pretended account and region. Fixed: fauxqs keeps queues by region, so another region would look empty. */
export const localAccount = '000000000000';
export const localRegion = 'us-east-1';

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
};

/**
 * The name a resource gets on this machine: the name the template gives, else `<stack>-<logical id>`. CloudFormation
 * adds random letters; here the name stays the same, so that a restart finds the data again.
 */
export function nameResource(stack: Stack, logicalId: string, resource: TemplateResource): string {
  const property = nameProperties[resource.Type];
  const given = property === undefined ? undefined : resource.Properties?.[property];
  if (typeof given === 'string') return given;
  if (given !== undefined)
    throw new AssemblyError(`${stack.name}/${logicalId}: ${String(property)} must be a plain name.`);
  const name = `${stack.name}-${logicalId}`;
  if (resource.Type === 'AWS::S3::Bucket') return name.toLowerCase().slice(0, 63);
  const limit = { 'AWS::SQS::Queue': 80, 'AWS::Lambda::Function': 64 }[resource.Type] ?? 255;
  return name.slice(0, limit);
}

/** What `Ref` gives for a resource, or undefined for a kind that has no counterpart on this machine. */
export function refOf(type: string, name: string, queueEndpoint: string): string | undefined {
  if (type === 'AWS::SQS::Queue') return `${queueEndpoint}/${localAccount}/${name}`;
  return attributeOf(type, name, 'Arn', '') === undefined ? undefined : name;
}

/** What `Fn::GetAtt` gives for a resource, or undefined where it has no counterpart on this machine. */
export function attributeOf(type: string, name: string, attribute: string, origin: string): string | undefined {
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${localRegion}:${localAccount}:${rest}`;
  const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'AWS::DynamoDB::Table': {
      Arn: arn('dynamodb', `table/${name}`),
      StreamArn: arn('dynamodb', `table/${name}/stream/local`),
    },
    'AWS::DynamoDB::GlobalTable': {
      Arn: arn('dynamodb', `table/${name}`),
      StreamArn: arn('dynamodb', `table/${name}/stream/local`),
    },
    'AWS::S3::Bucket': { Arn: `arn:aws:s3:::${name}` },
    'AWS::SQS::Queue': { Arn: arn('sqs', name), QueueName: name },
    'AWS::Lambda::Function': { Arn: arn('lambda', `function:${name}`) },
    'AWS::Lambda::Version': { Arn: arn('lambda', `function:${name}:1`), Version: '1' },
    'AWS::Lambda::Alias': { Arn: arn('lambda', `function:${name}`) },
    'AWS::KMS::Key': { Arn: arn('kms', `key/${name}`), KeyId: name },
    'AWS::Logs::LogGroup': { Arn: arn('logs', `log-group:${name}`) },
    'AWS::IAM::Role': { Arn: `arn:aws:iam::${localAccount}:role/${name}` },
    'AWS::SNS::Topic': { Arn: arn('sns', name), TopicName: name },
    'AWS::ApiGatewayV2::Api': { Arn: arn('apigateway', `/apis/${name}`), ApiEndpoint: origin, ApiId: name },
    'AWS::ApiGatewayV2::Authorizer': { Arn: name, AuthorizerId: name },
    'AWS::ApiGatewayV2::Integration': { Arn: name },
    'AWS::ApiGatewayV2::Stage': { Arn: name },
  };
  return attributes[type]?.[attribute];
}
