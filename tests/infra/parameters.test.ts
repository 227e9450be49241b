import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { ParameterError, readParameters } from '../../infra/parameters.ts';

const read = (context: Readonly<Record<string, unknown>>) => readParameters(new App({ context }).node);

test('without a context everything has a safe value', () => {
  expect(read({})).toEqual({ partition: 'aws', architecture: 'x86_64', removalPolicy: 'retain', validate: 'true' });
});

test('known values are taken', () => {
  const context = { partition: 'aws-cn', architecture: 'arm64', removalPolicy: 'destroy', validate: 'false' };
  expect(read(context)).toEqual(context);
});

test('false means the same as its word, as cdk.json may hold it', () => {
  expect(read({ validate: false }).validate).toBe('false');
});

test.each([
  [{ partition: 'mars' }, 'The parameter partition is "mars"; it must be aws or aws-cn.'],
  [{ architecture: 'x86' }, 'The parameter architecture is "x86"; it must be x86_64 or arm64.'],
  [{ removalPolicy: '' }, 'The parameter removalPolicy is ""; it must be retain or destroy.'],
  [{ validate: ['true'] }, 'The parameter validate is ["true"]; it must be true or false.'],
])('%o is refused in one sentence', (context, sentence) => {
  expect(() => read(context)).toThrow(new ParameterError(sentence));
});
