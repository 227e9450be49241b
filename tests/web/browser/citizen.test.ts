import type { Browser, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildWeb } from '../../../web/build.ts';
import { renderFormPage } from '../../../web/pages/form-page.ts';
import { launchBrowser, openPage } from '../../browser.ts';
import { everyKindPlan } from '../../domain/form-post/plan.ts';
import { faults, faultyPost, reference } from '../page-states.ts';

const input = { plan: everyKindPlan, version: 'v', language: 'en', reference, idempotencyKey: 'k' } as const;

let browser: Browser;
let page: Page;
let pageFaults: string[];
let posts: string[];

beforeAll(async () => {
  await buildWeb(['citizen.css', 'citizen.js']);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  ({ page, faults: pageFaults } = await openPage(browser));
});
afterEach(async () => {
  await page.context().close();
  expect(pageFaults).toEqual([]);
});

/** Serves the form; a post is kept and, as on a slow line, not answered. */
async function show(markup: string): Promise<void> {
  posts = [];
  const asset = (name: string) => readFileSync(join(import.meta.dirname, '../../../build/public', name), 'utf8');
  await page.route('**/*', (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname;
    if (request.method() === 'POST') {
      posts.push(request.postData() ?? '');
      return;
    }
    if (path.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: asset('citizen.css') });
    if (path.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: asset('citizen.js') });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: markup });
  });
  await page.goto('http://banshi.test/affairs/every-kind/apply');
}

const named = (name: string) => page.locator(`[name="${name}"]`);

test('a conditional question appears with the answer that leads to it and comes back with what was typed', async () => {
  await show(renderFormPage(input));
  expect(await named('applicant.agentName').isVisible()).toBe(false);
  await page.locator('[name="applicant.byAgent"][value="true"]').check();
  await named('applicant.agentName').fill('Wei');
  await page.locator('[name="applicant.byAgent"][value="false"]').check();
  expect(await named('applicant.agentName').isVisible()).toBe(false);
  expect(await named('applicant.agentName').isDisabled()).toBe(true);
  await page.locator('[name="applicant.byAgent"][value="true"]').check();
  expect(await named('applicant.agentName').inputValue()).toBe('Wei');
  expect(await named('applicant.agentName').isDisabled()).toBe(false);
});

test('a whole section and a question in a row of it follow their answers', async () => {
  await show(renderFormPage(input));
  expect(await named('family.members.0.name').isVisible()).toBe(false);
  await page.locator('[name="topic"][value="new"]').check();
  expect(await named('family.members.0.name').isVisible()).toBe(true);
  expect(await named('family.members.0.school').isVisible()).toBe(false);
  await page.locator('[name="family.members.0.kind"][value="child"]').check();
  expect(await named('family.members.0.school').isVisible()).toBe(true);
  await page.locator('[name="topic"][value="renew"]').check();
  expect(await named('family.members.0.school').isDisabled()).toBe(true);
});

test('a ticked option among several counts', async () => {
  await show(renderFormPage(input));
  await page.locator('[name="applicant.causes"][value="illness"]').check();
  expect(await named('applicant.otherCause').isVisible()).toBe(false);
  await page.locator('[name="applicant.causes"][value="other"]').check();
  expect(await named('applicant.otherCause').isVisible()).toBe(true);
});

test('a second press sends nothing, and what is hidden is not sent', async () => {
  await show(renderFormPage(input));
  const send = page.locator('form[method=post] button[type=submit]:not([name])').last();
  await send.evaluate((button: { click: () => void }) => {
    button.click();
    setTimeout(() => button.click(), 150);
  });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(posts).toHaveLength(1);
  expect(posts[0]).toContain('applicant.name');
  expect(posts[0]).not.toContain('applicant.agentName');
});

test('after a faulty post the summary has the focus, and each link leads to its control', async () => {
  await show(renderFormPage({ ...input, ...faultyPost, issues: faults }));
  const focused = () => page.evaluate<string>('document.activeElement.id || document.activeElement.className');
  expect(await focused()).toBe('govuk-error-summary');
  const links = page.locator('.govuk-error-summary a');
  for (let index = 0; index < (await links.count()); index++) {
    const target = (await links.nth(index).getAttribute('href'))!.slice(1);
    await links.nth(index).click();
    expect(await focused()).toBe(target);
  }
});
