import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call } from '../call.ts';

let asset: HttpHandler;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'public-'));
  mkdirSync(join(folder, 'console/assets'), { recursive: true });
  const files = {
    'assets/citizen.css': 'body{}',
    'console/index.html': '<!doctype html>',
    'console/assets/index-Ab12Cd34.js': '1',
    'secret.pem': 'no',
  };
  mkdirSync(join(folder, 'assets'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'citizen.css'), 'body{}');
  Object.assign(process.env, {
    ASSET_FOLDER: folder,
    OIDC_ISSUER: 'https://issuer.example/oidc',
    OIDC_CLIENT_ID: 'console',
    OIDC_AUDIENCE: 'banshi',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  asset = (await import('../../../functions/handlers/asset.ts')).handler;
});

test('files are served with their type and a tag; names that carry a hash are kept for ever', async () => {
  const css = await call(asset, 'GET', '/assets/citizen.css');
  expect([css.status, css.headers['content-type'], css.text]).toEqual([200, 'text/css; charset=utf-8', 'body{}']);
  expect(css.headers['cache-control']).toBe('no-cache');
  const same = await call(asset, 'GET', '/assets/citizen.css', {
    headers: { 'if-none-match': css.headers['etag'] ?? '' },
  });
  expect(same.status).toBe(304);
  const script = await call(asset, 'GET', '/console/assets/index-Ab12Cd34.js');
  expect(script.headers['cache-control']).toContain('immutable');
});

test('every address of the console is its page, with a policy that lets it reach the issuer only', async () => {
  for (const path of ['/console', '/console/cases/20261123-7KQ4-M2XD-H-1', '/console/index.html']) {
    const page = await call(asset, 'GET', path);
    expect([page.status, page.text]).toEqual([200, '<!doctype html>']);
    expect(page.headers['content-security-policy']).toContain("connect-src 'self' https://issuer.example;");
  }
  const config = await call(asset, 'GET', '/console/config.json');
  expect(config.json()).toEqual({ issuer: 'https://issuer.example/oidc', clientId: 'console', audience: 'banshi' });
});

test('nothing else is: no other folder, no other kind of file', async () => {
  const paths = [
    '/assets/nothing.css',
    '/assets/secret.pem',
    '/assets/%2e%2e/package.json',
    '/assets/..%2f..%2fetc%2fpasswd',
    '/console/assets/none.js',
  ];
  for (const path of paths) expect((await call(asset, 'GET', path)).status, path).toBe(404);
});
