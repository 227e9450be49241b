import { afterEach, beforeEach, expect, test } from 'vitest';
import { objectAddress } from '../../../functions/stores/object-address.ts';

const before = { ...process.env };
beforeEach(() => {
  delete process.env['AWS_ENDPOINT_URL_S3'];
  delete process.env['AWS_ENDPOINT_URL'];
  process.env['BUCKET'] = 'files';
});
afterEach(() => {
  process.env = { ...before };
});

test('an object has the bucket’s own host on AWS, also in China', () => {
  expect(objectAddress('a/b c', 'eu-west-1')).toEqual({
    protocol: 'https:',
    hostname: 'files.s3.eu-west-1.amazonaws.com',
    path: '/a/b%20c',
  });
  expect(objectAddress('a', 'cn-north-1').hostname).toBe('files.s3.cn-north-1.amazonaws.com.cn');
});

test('a bucket with dots, which no certificate covers, stands in the path', () => {
  process.env['BUCKET'] = 'files.example';
  expect(objectAddress('a', 'eu-west-1')).toMatchObject({
    hostname: 's3.eu-west-1.amazonaws.com',
    path: '/files.example/a',
  });
});

test('an endpoint of one’s own takes the bucket in the path', () => {
  process.env['AWS_ENDPOINT_URL_S3'] = 'http://127.0.0.1:9000/base/';
  expect(objectAddress('a', 'eu-west-1')).toEqual({
    protocol: 'http:',
    hostname: '127.0.0.1',
    port: 9000,
    path: '/base/files/a',
  });
});
