import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formFromAnswers } from '../../domain/form-post/form-from-answers.ts';
import type { Plan } from '../../domain/plan.ts';
import { expectSound, launchBrowser, openPage } from '../browser.ts';
import { startSystem, type System } from '../system.ts';
import { fillForm, onePixel } from './fill-form.ts';

/** The main job as people do it: find, read, fill, be corrected, submit, keep the receipt; sign in, find the case, read it. */
let system: System;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

const affairs = [
  { code: 'old-age-allowance', department: /民政局|Civil Affairs/i },
  { code: 'food-business-licence', department: /市场监督管理局|Market Regulation/i },
  { code: 'individual-business-registration', department: /市场监督管理局|Market Regulation/i },
];

function firstSample(code: string): unknown {
  const folder = new URL(`../../schemas/samples/${code}/valid/`, import.meta.url);
  const name = readdirSync(folder).sort()[0] ?? '';
  const sample = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { answers?: unknown };
  return sample.answers ?? sample;
}

/** The plan, as the clerk's case view gets it: from the compiled folder the system serves. */
async function planOf(code: string): Promise<Plan> {
  const { version } = (await (await fetch(`${system.origin}/api/affairs/${code}`)).json()) as { version: string };
  return JSON.parse(readFileSync(`${system.data}/affairs/${code}/${version}/plan.json`, 'utf8')) as Plan;
}

describe.each(affairs)('$code', ({ code, department }) => {
  test.each([
    { javaScriptEnabled: false, language: 'en', width: 360 },
    { javaScriptEnabled: true, language: 'zh-Hans', width: 1024 },
  ])(
    'goes all the way ($language, $width px, JavaScript $javaScriptEnabled)',
    async ({ javaScriptEnabled, language, width }) => {
      const { page, faults } = await openPage(browser, { javaScriptEnabled, viewport: { width, height: 800 } });
      await page.goto(`${system.origin}/?lang=${language}`);
      if (javaScriptEnabled) await expectSound(page, faults);
      await page.locator(`a[href*="/affairs/${code}"]`).first().click();
      if (javaScriptEnabled) await expectSound(page, faults);
      await page.locator(`a[href*="/affairs/${code}/apply"]`).first().click();
      if (javaScriptEnabled) await expectSound(page, faults);

      if (javaScriptEnabled && code === 'old-age-allowance') await picture(page, 'form');
      // Nothing is answered before the citizen answers it.
      expect(await page.locator(':checked:not(option)').count()).toBe(0);

      // Sent too early: the page comes back with every fault and a summary that leads to each.
      await page.locator('form[method=post] button[type=submit]:not([name])').last().click();
      const summary = page.locator('.govuk-error-summary a');
      expect(await summary.count()).toBeGreaterThan(3);
      if (javaScriptEnabled) {
        await expectSound(page, faults);
        const target = (await summary.first().getAttribute('href')) ?? '';
        await summary.first().click();
        expect(await page.evaluate('document.activeElement.id')).toBe(target.slice(1));
      }

      await fillForm(page, formFromAnswers(await planOf(code), firstSample(code)));
      await page.locator('form[method=post] button[type=submit]:not([name])').last().click();
      await page.waitForURL(/\/receipts\//);
      if (javaScriptEnabled) await expectSound(page, faults);
      const receiptNumber = /receipts\/([^/?]+)/.exec(page.url())?.[1] ?? '';
      const text = await page.locator('main').innerText();
      expect(text).toContain(receiptNumber);
      expect(text).toMatch(department);
      await page.context().close();
    },
  );
});

test('a clerk signs in, finds the case in the inbox and reads its answers', async () => {
  const { receiptNumber, cases } = await submitToQingxiu();
  expect(cases[0]?.department.id).toBe('450103.market-regulation');

  const { page, faults } = await openPage(browser, { locale: 'zh-CN', viewport: { width: 1024, height: 800 } });
  await page.goto(`${system.origin}/console`);
  await page.getByRole('button', { name: '登录' }).waitFor();
  await expectSound(page, faults);
  await page.getByRole('button', { name: '登录' }).click();
  // The authorization code flow of a real issuer, its own page included.
  const account = page.getByRole('button', { name: /Clerk, Market Regulation, Qingxiu/ });
  await account.waitFor();
  await expectSound(page, faults);
  await account.click();

  const found = page.getByRole('link', { name: receiptNumber });
  await found.waitFor();
  await expectSound(page, faults);
  await picture(page, 'inbox');
  await found.click();
  await page.getByText('覃阿花').first().waitFor();
  await expectSound(page, faults);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectSound(page, faults);
  await page.context().close();
});

/** Submits the first sample of the food licence as a client of the API does, its files uploaded first. */
async function submitToQingxiu(): Promise<{
  receiptNumber: string;
  cases: { id: string; department: { id: string } }[];
}> {
  const answers = firstSample('food-business-licence') as { facilities: Record<string, unknown> };
  for (const name of ['layout', 'safetyRules']) answers.facilities[name] = await upload(`${name}.png`);
  const response = await fetch(`${system.origin}/api/affairs/food-business-licence/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ answers }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Awaited<ReturnType<typeof submitToQingxiu>>;
}

async function upload(name: string): Promise<unknown> {
  const file = {
    name,
    type: 'image/png',
    bytes: onePixel.byteLength,
    sha256: createHash('sha256').update(onePixel).digest('hex'),
  };
  const created = await fetch(`${system.origin}/api/affairs/food-business-licence/attachments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(file),
  });
  expect(created.status).toBe(201);
  const { id, upload: target } = (await created.json()) as {
    id: string;
    upload: { method: string; url: string; headers: Record<string, string> };
  };
  const put = await fetch(target.url, {
    method: target.method,
    headers: target.headers,
    body: new Uint8Array(onePixel),
  });
  expect(put.status).toBe(200);
  return { id, ...file };
}

/** Keeps a picture for the README when asked to: `PICTURES=1 npx vitest run tests/journeys`. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined) await page.screenshot({ path: `web/pictures/${name}.png` });
}
