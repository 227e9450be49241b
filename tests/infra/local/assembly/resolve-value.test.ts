import { expect, test } from 'vitest';
import { holds, resolveText, resolveValue } from '../../../../infra/local/assembly/resolve-value.ts';
import type { Stack, Template, TemplateValue } from '../../../../infra/local/assembly/template.ts';

const first: Stack = {
  name: 'first',
  assetFolders: new Map(),
  template: {
    Parameters: { Issuer: { Type: 'String' }, Size: { Type: 'Number', Default: 3 }, Nothing: { Type: 'String' } },
    Conditions: {
      Small: { 'Fn::Equals': [{ Ref: 'Size' }, '3'] },
      Abroad: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws'] }] },
      Both: { 'Fn::And': [{ Condition: 'Small' }, { Condition: 'Abroad' }] },
      Either: { 'Fn::Or': [{ Condition: 'Small' }, { Condition: 'Abroad' }] },
    },
    Mappings: { Sizes: { aws: { big: 7 } } },
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table' },
      Bucket: { Type: 'AWS::S3::Bucket' },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'named' } },
      Pool: { Type: 'AWS::Cognito::UserPool' },
    },
  },
};
const second: Stack = { name: 'second', assetFolders: new Map(), template: exporting() };

function exporting(): Template {
  return {
    Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
    Outputs: {
      Out: { Value: { 'Fn::GetAtt': ['Topic', 'Arn'] }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}:topic' } } },
    },
  };
}

const context = {
  stacks: [first, second],
  parameters: { Issuer: 'http://localhost:3000/oidc' },
  origin: 'http://localhost:3000',
  queueEndpoint: 'http://127.0.0.1:9',
};
const resolve = (value: TemplateValue): unknown => resolveValue(context, first, value);

test.each<[string, TemplateValue, unknown]>([
  ['a given parameter', { Ref: 'Issuer' }, 'http://localhost:3000/oidc'],
  ['the default of a parameter', { Ref: 'Size' }, 3],
  ['a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
  ['the name of a table', { Ref: 'Table' }, 'first-Table'],
  ['the name of a bucket, in lower case', { Ref: 'Bucket' }, 'first-bucket'],
  ['the address of a queue', { Ref: 'Queue' }, 'http://127.0.0.1:9/000000000000/named'],
  ['an attribute', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:us-east-1:000000000000:table/first-Table'],
  ['an attribute written with a dot', { 'Fn::GetAtt': 'Queue.QueueName' }, 'named'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Size' }, 'b']] }, 'a-3-b'],
  [
    'Sub with references',
    { 'Fn::Sub': '${Bucket}/${Queue.QueueName}/${AWS::AccountId}' },
    'first-bucket/named/000000000000',
  ],
  ['Sub with variables and a literal', { 'Fn::Sub': ['${x} ${!x}', { x: { Ref: 'Size' } }] }, '3 ${x}'],
  ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': ['//', { Ref: 'Issuer' }] }] }, 'localhost:3000/oidc'],
  [
    'an export of another stack',
    { 'Fn::ImportValue': 'second:topic' },
    'arn:aws:sns:us-east-1:000000000000:Topic'.replace('Topic', 'second-Topic'),
  ],
  ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Partition' }, 'big'] }, 7],
  ['If that holds', { 'Fn::If': ['Small', 'yes', 'no'] }, 'yes'],
  ['If that does not hold', { 'Fn::If': ['Abroad', 'yes', { a: 'no' }] }, { a: 'no' }],
  ['values in lists and objects', [{ a: [{ Ref: 'Size' }] }, null, true], [{ a: [3] }, null, true]],
])('%s resolves', (_what, value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test('NoValue removes the property or the item that it stands in', () => {
  const nothing = { Ref: 'AWS::NoValue' };
  expect(resolve({ a: nothing, b: [1, nothing, 2] })).toEqual({ b: [1, 2] });
});

test('conditions combine', () => {
  expect(['Small', 'Abroad', 'Both', 'Either'].map((name) => holds(context, first, name))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(holds(context, first, undefined)).toBe(true);
});

test.each<[string, TemplateValue, string]>([
  ['a parameter without a value', { Ref: 'Nothing' }, 'first: parameter Nothing has no value.'],
  ['a name that is nowhere', { Ref: 'Gone' }, 'first: there is nothing named Gone.'],
  [
    'a resource that this machine does not have',
    { Ref: 'Pool' },
    'first/Pool: the local system has no Ref for a AWS::Cognito::UserPool.',
  ],
  [
    'an attribute that it does not have',
    { 'Fn::GetAtt': ['Bucket', 'WebsiteURL'] },
    'first/Bucket: the local system has no WebsiteURL for a AWS::S3::Bucket.',
  ],
  ['an export that no stack has', { 'Fn::ImportValue': 'x' }, 'No stack exports x.'],
  ['an unknown function', { 'Fn::Transform': {} }, 'first: Fn::Transform is not known to the local system.'],
])('%s is an error that says so', (_what, value, message) => {
  expect(() => resolve(value)).toThrow(message);
});

test('what must be text and is not is an error', () => {
  expect(resolveText(context, first, 5)).toBe('5');
  expect(() => resolveText(context, first, ['a'])).toThrow('does not give a text');
});
