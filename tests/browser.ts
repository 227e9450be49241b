import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A real Chromium: the one in `CHROMIUM_PATH`, or the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

/** A page that collects what must never happen: console errors, page errors, violations of the content security policy. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  // bypassCSP stays off: the policy is part of what is tested.
  const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    // A 4xx answer to a form post is the page's business; the browser logs it as an error of its own.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, faults };
}

/** What axe finds on the page as it stands: rule, and the first element that breaks it. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated in the page by the debugger, so that the page's own policy may stay strict.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      (violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''} ${violation.nodes[0]?.failureSummary ?? ''}`,
    );
  });
}

/** Fails where the page breaks a rule of accessibility, overflows sideways, or had a fault. */
export async function expectSound(page: Page, faults: readonly string[]): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  ).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
}
