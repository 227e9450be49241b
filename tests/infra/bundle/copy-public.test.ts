import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { copyPublic } from '../../../infra/bundle/copy-public.ts';

let from: string;
let to: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'banshi-public-'));
  [from, to] = [join(folder, 'public'), join(folder, 'asset')];
  mkdirSync(join(from, 'console'), { recursive: true });
  mkdirSync(to);
  writeFileSync(join(from, 'citizen.css'), 'a{}');
  writeFileSync(join(from, 'console/index.html'), '<!doctype html>');
});

test('the files of the browser stand beside the code, with their folders', () => {
  expect(copyPublic(from, to)).toBe(true);
  expect(readFileSync(join(to, 'public/console/index.html'), 'utf8')).toBe('<!doctype html>');
});

test('what is the same is left alone', () => {
  copyPublic(from, to);
  expect(copyPublic(from, to)).toBe(false);
});

test('what changed is changed, and what is gone goes', () => {
  copyPublic(from, to);
  writeFileSync(join(from, 'citizen.css'), 'b{}');
  rmSync(join(from, 'console'), { recursive: true });
  expect(copyPublic(from, to)).toBe(true);
  expect(readdirSync(join(to, 'public'))).toEqual(['citizen.css']);
  expect(readFileSync(join(to, 'public/citizen.css'), 'utf8')).toBe('b{}');
  expect(readdirSync(to)).toEqual(['public']);
});

test('files that were not built are missed in one sentence', () => {
  expect(() => copyPublic(join(from, 'nowhere'), to)).toThrow(/is missing: run "node web\/build\.ts" first\.$/);
});
