import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundle/bundle-functions.ts';
import { bundleFloor } from './bundle-floor.ts';

test('the bundle of submit is at most 1.3 times that of a function that only imports the DynamoDB client', async () => {
  const out = mkdtempSync(join(tmpdir(), 'banshi-bundle-'));
  const handlers = resolve(import.meta.dirname, '../../functions/handlers');
  const [floor] = await Promise.all([
    bundleFloor('client-only'),
    bundleFunctions({ handlers, names: ['submit'], out }),
  ]);
  const submit = statSync(join(out, 'submit', 'index.mjs')).size;
  rmSync(out, { recursive: true });
  expect(submit / floor.bytes).toBeLessThanOrEqual(1.3);
});
