import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWeb } from '../../web/build.ts';
import { axeFindings, launchBrowser, openPage } from '../browser.ts';
import { pageStates } from './page-states.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const publicFile = (name: string) => readFileSync(join(import.meta.dirname, '../../build/public', name), 'utf8');

let browser: Browser;
let assets: Readonly<Record<string, { readonly contentType: string; readonly body: string }>>;

beforeAll(async () => {
  await buildWeb(['citizen.css', 'citizen.js']);
  assets = {
    '/assets/citizen.css': { contentType: 'text/css', body: publicFile('citizen.css') },
    '/assets/citizen.js': { contentType: 'text/javascript', body: publicFile('citizen.js') },
  };
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test.each([
  { width: 320, states: pageStates },
  { width: 1024, states: pageStates.filter(([name]) => name.endsWith('.en')) },
])(
  'every page in every state is accessible and fits at $width px under the strict policy',
  async ({ width, states }) => {
    const { page, faults } = await openPage(browser, { viewport: { width, height: 700 } });
    let markup = '';
    const findings: unknown[] = [];
    await page.route('**/*', (route) => {
      const asset = assets[new URL(route.request().url()).pathname];
      const answer = asset ?? { contentType: 'text/html; charset=utf-8', body: markup };
      return route.fulfill({ ...answer, headers: { 'content-security-policy': policy } });
    });
    for (const [name, content] of states) {
      markup = content;
      await page.goto(`http://banshi.test/${name}`);
      const found = await axeFindings(page);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (found.length > 0 || overflow !== 0) findings.push({ name, found, overflow });
      expect(await page.locator('h1').count(), name).toBe(1);
    }
    expect(findings).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
