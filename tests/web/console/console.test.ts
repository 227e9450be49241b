import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { expectSound, launchBrowser, openPage } from '../../browser.ts';
import { audience } from './create-issuer.ts';
import { civilAffairs, marketRegulation, sampleCases } from './sample-inbox.ts';
import { startConsole, type TestConsole } from './start-console.ts';

/** The built console in a real browser, behind its real policy, against a real OpenID provider on another origin. */
let system: TestConsole;
let browser: Browser;
let files: string;

beforeAll(async () => {
  files = await mkdtemp(`${tmpdir()}/banshi-console-`);
  const configFile = fileURLToPath(new URL('../../../web/console/vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'error', build: { outDir: files, emptyOutDir: true } });
  [system, browser] = await Promise.all([startConsole(files), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
  await rm(files, { recursive: true });
});
beforeEach(() => {
  system.reset();
});

const english = { locale: 'en-GB' } as const;
const inboxAddress = `/console/departments/${marketRegulation}`;
const caseAddress = '/console/cases/20261123-0000-7K3M-X-1';

async function open(path: string, options: BrowserContextOptions = english): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(browser, options);
  onTestFinished(() => opened.page.context().close());
  await opened.page.goto(`${system.origin}${path}`);
  return opened;
}

async function signIn(
  path: string,
  options: BrowserContextOptions = english,
): Promise<{ page: Page; faults: string[] }> {
  const opened = await open(path, options);
  await opened.page.getByRole('button', { name: /^(Sign in|登录)$/ }).click();
  await opened.page.getByRole('link', { name: 'Enter' }).click();
  await opened.page.getByRole('button', { name: /^(Sign out|退出)$/ }).waitFor();
  return opened;
}

const rows = (page: Page): ReturnType<Page['locator']> => page.locator('.inbox tbody tr');
const addressOf = (page: Page): string => page.url().slice(system.origin.length);

describe('signing in', () => {
  test('goes through the issuer with PKCE, state and nonce, and keeps the tokens in the tab only', async () => {
    const { page, faults } = await signIn('/console');
    await page.getByRole('heading', { level: 1, name: 'Inbox: Market Regulation, Qingxiu District' }).waitFor();
    const [asked] = system.issuer.authorizations;
    expect(asked?.get('response_type')).toBe('code');
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(asked?.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked?.get('state')).toBeTruthy();
    expect(asked?.get('nonce')).toBeTruthy();
    expect(asked?.get('resource')).toBe(audience);
    expect(asked?.get('scope')).toBe('openid profile');
    expect(system.issuer.grants).toEqual(['authorization_code']);
    expect(await page.evaluate('JSON.stringify(localStorage)')).toBe('{}');
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await page.evaluate('sessionStorage.getItem("banshi.pending-sign-in")')).toBeNull();
    expect(addressOf(page)).toBe(inboxAddress);
    await page.reload();
    await rows(page).first().waitFor();
    expect(faults).toEqual([]);
  });

  test('refuses an answer that this tab did not ask for', async () => {
    const { page, faults } = await open('/console/callback?code=stolen&state=foreign');
    expect(await page.getByRole('alert').innerText()).toContain('did not work');
    expect(system.issuer.grants).toEqual([]);
    await expectSound(page, faults);
  });

  test('refuses an answer with another state', async () => {
    const { page } = await open('/console');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter' }).waitFor();
    await page.goto(`${system.origin}/console/callback?code=stolen&state=foreign&iss=${system.issuer.address}`);
    expect(await page.getByRole('alert').innerText()).toContain('did not work');
    expect(system.issuer.grants).toEqual([]);
  });

  test('says that it was cancelled, and offers another try that comes back to the same case', async () => {
    const { page } = await open(caseAddress);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('cancelled');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter' }).click();
    await page.getByText('韦金凤').waitFor();
    expect(addressOf(page)).toBe(caseAddress);
  });

  test('signs in again in silence when the token has run out, and shows the case that was asked for', async () => {
    system.issuer.tokenSeconds = 2;
    const { page, faults } = await signIn(`${inboxAddress}?status=submitted`);
    const link = page.getByRole('link', { name: '20261123-0000-7K3M-X-1' });
    await link.waitFor();
    await page.waitForTimeout(2200);
    system.issuer.tokenSeconds = 3600;
    await link.click();
    await page.getByText('韦金凤').waitFor();
    expect(addressOf(page)).toBe(caseAddress);
    expect(system.issuer.authorizations.at(-1)?.get('prompt')).toBe('none');
    expect(faults).toEqual([]);
  });

  test('asks to sign in where the issuer knows the person no more, and comes back to the same page', async () => {
    system.issuer.tokenSeconds = 2;
    const { page, faults } = await signIn(`${inboxAddress}?status=submitted`);
    await page.getByRole('link', { name: '20261123-0000-7K3M-X-1' }).waitFor();
    await page.waitForTimeout(2200);
    await page.context().clearCookies();
    system.issuer.tokenSeconds = 3600;
    await page.getByRole('link', { name: '20261123-0000-7K3M-X-1' }).click();
    await page.getByText('Your sign-in has expired').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter' }).click();
    await page.getByText('韦金凤').waitFor();
    expect(addressOf(page)).toBe(caseAddress);
  });

  test('uses a refresh token where the issuer gives one, without leaving the page', async () => {
    system.issuer.tokenSeconds = 2;
    system.issuer.givesRefreshTokens = true;
    const { page, faults } = await signIn(inboxAddress);
    await rows(page).first().waitFor();
    await page.evaluate('globalThis.sameDocument = true');
    await page.waitForTimeout(2200);
    system.issuer.tokenSeconds = 3600;
    await page.getByRole('link', { name: '20261123-0000-7K3M-X-1' }).click();
    await page.getByText('韦金凤').waitFor();
    expect(await page.evaluate('globalThis.sameDocument')).toBe(true);
    expect(system.issuer.grants).toContain('refresh_token');
    expect(system.issuer.authorizations).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('does not go round in circles when the API refuses a new token', async () => {
    system.issuer.tokenSeconds = 3600;
    const { page } = await signIn(inboxAddress);
    await rows(page).first().waitFor();
    await page.evaluate(`sessionStorage.setItem('banshi.session',
      JSON.stringify({ ...JSON.parse(sessionStorage.getItem('banshi.session')), accessToken: 'broken' }))`);
    await page.reload();
    await page.getByRole('alert').getByText('Sign in').waitFor();
    expect(system.issuer.authorizations).toHaveLength(1);
  });

  test('signs out here and at the issuer', async () => {
    const { page } = await signIn('/console');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: /yes/i }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).toBe('{}');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter' }).waitFor();
  });
});

describe('the inbox', () => {
  test('lists cases soonest due first, and says what is overdue in words', async () => {
    const { page } = await signIn(inboxAddress);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(12);
    const dates = await page
      .locator('.inbox .due time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    expect(dates).toEqual([...dates].sort());
    const [late, , , today, tomorrow] = await page.locator('.inbox .due').allInnerTexts();
    expect(late).toContain('Overdue by 3 days');
    expect(today).toContain('Due today');
    expect(tomorrow).not.toContain('left');
    expect(await page.getByText('12 cases in all, 3 overdue').count()).toBe(1);
  });

  test('filters by status, affair and overdue, searches a number, and keeps all that in the address', async () => {
    const { page } = await signIn(inboxAddress);
    await rows(page).first().waitFor();
    await page.getByLabel('Status').selectOption({ label: 'Submitted (5)' });
    await expect.poll(() => rows(page).count()).toBe(5);
    await page.getByLabel('Affair').selectOption({ label: 'Registration of an individual business' });
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.getByLabel(/Overdue only/).check();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(addressOf(page)).toBe(
      `${inboxAddress}?status=submitted&affair=individual-business-registration&overdue=true`,
    );
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    const search = page.getByRole('searchbox', { name: 'Search by number' });
    await search.fill('9999');
    await search.press('Enter');
    await page.getByRole('heading', { name: 'No case matches' }).waitFor();
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => rows(page).count()).toBe(12);
    expect(await search.inputValue()).toBe('');
    await search.fill('0007');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    await search.press('Escape');
    await expect.poll(() => rows(page).count()).toBe(12);
  });

  test('loads more on demand, each case once', async () => {
    system.cases = sampleCases(marketRegulation, 130);
    const { page, faults } = await signIn(inboxAddress);
    await expect.poll(() => rows(page).count()).toBe(50);
    const more = page.getByRole('button', { name: 'Load more' });
    await more.click();
    await expect.poll(() => rows(page).count()).toBe(100);
    await more.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(130);
    expect(await more.count()).toBe(0);
    const numbers = await page.locator('.inbox .number').allInnerTexts();
    expect(new Set(numbers).size).toBe(130);
    expect(faults).toEqual([]);
  });

  test('shows a new case within 15 seconds without moving focus or scroll', async () => {
    const { page } = await openPage(browser, { ...english, viewport: { width: 1024, height: 400 } });
    onTestFinished(() => page.context().close());
    await page.clock.install();
    await page.goto(`${system.origin}${inboxAddress}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter' }).click();
    await expect.poll(() => rows(page).count()).toBe(12);
    const link = page.getByRole('link', { name: '20261123-0008-7K3M-X-1' });
    await link.focus();
    const before = (await link.boundingBox())?.y;
    system.cases = [{ ...system.cases[0]!, id: '20261123-NEW0-7K3M-X-1', dueDate: '2026-01-01' }, ...system.cases];
    await page.clock.fastForward(15_100);
    await expect.poll(() => rows(page).count()).toBe(13);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('20261123-0008-7K3M-X-1');
    // The browser puts the scroll right with its next frame.
    const moved = async (): Promise<number> => Math.abs(((await link.boundingBox())?.y ?? 0) - (before ?? 0));
    await expect.poll(moved).toBeLessThan(2);
  });

  test('keeps what it has when a refresh fails, and says so', async () => {
    const { page } = await openPage(browser, english);
    onTestFinished(() => page.context().close());
    await page.clock.install();
    await page.goto(`${system.origin}${inboxAddress}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Enter' }).click();
    await expect.poll(() => rows(page).count()).toBe(12);
    system.failure = { status: 503, title: 'Busy' };
    await page.clock.fastForward(15_100);
    await page.getByText('Refreshing does not work at the moment').waitFor();
    expect(await rows(page).count()).toBe(12);
    system.failure = undefined;
    await page.clock.fastForward(15_100);
    await expect.poll(() => page.getByText('Refreshing does not work').count()).toBe(0);
  });

  test('tells the title of a problem, and tries again', async () => {
    const { page } = await signIn(inboxAddress);
    await rows(page).first().waitFor();
    system.failure = { status: 503, title: 'Please come back in a minute' };
    await page.getByRole('link', { name: 'Civil Affairs, Qingxiu District' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Please come back in a minute').waitFor();
    await alert.getByText('r-1').waitFor();
    await expectSound(page, []);
    system.failure = undefined;
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(addressOf(page)).toBe(`/console/departments/${civilAffairs}`);
  });

  test('says that there is nothing, or that there is no department', async () => {
    system.cases = [];
    system.departments = [marketRegulation];
    const { page, faults } = await signIn(inboxAddress);
    await page.getByRole('heading', { name: 'No cases yet' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await expectSound(page, faults);
    system.departments = [];
    await page.goto(`${system.origin}/console`);
    await page.getByRole('heading', { level: 1, name: 'No department' }).waitFor();
    await expectSound(page, faults);
  });

  test('says that the server cannot be reached', async () => {
    const { page } = await signIn(inboxAddress);
    await rows(page).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: '20261123-0000-7K3M-X-1' }).click();
    await page.getByText('The server cannot be reached').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('韦金凤').waitFor();
  });
});

describe('a case', () => {
  test('shows the answers by the plan, and nothing that was not asked', async () => {
    const { page } = await signIn(caseAddress);
    await page.getByText('韦金凤').waitFor();
    const text = await page.locator('.case-answers').innerText();
    for (const shown of [
      'What I say is true\nAgreed',
      'Gender\nFemale',
      'Date of birth\n29 Feb 2000',
      'Qingxiu District 450103',
      'By an agent\nNo',
      'Other phone\nNot answered',
      '36.5 m²',
      '50,000.50 yuan',
      'Hot food, Cold food',
      '<script>alert(1)</script>',
      '<b onclick="x()">经营面积</b>',
    ]) {
      expect(text).toContain(shown);
    }
    for (const absent of ['agent\n韦', 'Name of the agent', 'Phone of the agent', 'Postcode'])
      expect(text).not.toContain(absent);
    expect(text).toMatch(/No. 1\s+Property one\s+1/);
    expect(text).not.toContain('13800138000');
    const staff = page.getByRole('region', { name: 'People who work there' });
    expect(await staff.getByRole('row').count()).toBe(3);
    expect(await page.locator('[lang="zh-Hans"]', { hasText: '经营面积' }).count()).toBe(1);
    const side = await page.locator('.case-side').innerText();
    expect(side).toContain('Handed in online');
    expect(side).toContain('Not handed in');
    expect(side).toContain('In some cases');
    expect(side).not.toContain('Letter');
    expect(side).toContain('已电话联系 <i>申请人</i>');
  });

  test('holds a sensitive answer back until somebody asks for it', async () => {
    const { page } = await signIn(caseAddress);
    await page.getByText('韦金凤').waitFor();
    expect(await page.content()).not.toContain('450100200002290028');
    const button = page.getByRole('button', { name: 'Show: Resident ID' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('450100200002290028').waitFor();
    expect(await page.content()).not.toContain('450100199001010017');
    await page.getByRole('button', { name: 'Hide: Resident ID' }).press('Enter');
    expect(await page.content()).not.toContain('450100200002290028');
  });

  test('downloads an attachment from the address that the API tells', async () => {
    const { page, faults } = await signIn(caseAddress);
    const button = page.locator('#attachments ~ ul').getByRole('button', { name: 'Download 店面平面图.pdf' });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe('店面平面图.pdf');
    expect(addressOf(page)).toBe(caseAddress);
    expect(faults).toEqual([]);
  });

  test('says that a download failed, and never follows a redirect that the policy forbids', async () => {
    system.redirectsDownloads = true;
    const { page, faults } = await signIn(caseAddress);
    await page.locator('#attachments ~ ul').getByRole('button').click();
    await page.getByRole('alert').getByText('The download failed').waitFor();
    await expectSound(page, faults);
  });

  test('says that there is no such case, in the words of the API', async () => {
    const { page, faults } = await signIn('/console/cases/20261123-9999-7K3M-X-1');
    await page.getByText('没有这个办件').waitFor();
    await expectSound(page, faults);
  });

  test('leads back to the inbox one came from, with its filter, and puts the focus on each heading', async () => {
    const { page } = await signIn(`${inboxAddress}?status=submitted`);
    await page.getByRole('link', { name: '20261123-0000-7K3M-X-1' }).click();
    await page.getByText('韦金凤').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Case 20261123-0000-7K3M-X-1');
    expect(await page.title()).toBe('Case 20261123-0000-7K3M-X-1 – Banshi console');
    await page.getByRole('link', { name: 'Back to the inbox' }).click();
    await expect.poll(() => rows(page).count()).toBe(5);
    expect(addressOf(page)).toBe(`${inboxAddress}?status=submitted`);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await page.goBack();
    await page.getByText('韦金凤').waitFor();
    expect(await page.title()).toContain('Case 20261123-0000');
  });
});

test('an unknown address is a page that says so', async () => {
  const { page, faults } = await signIn('/console/elsewhere');
  await page.getByRole('heading', { level: 1, name: 'No such page' }).waitFor();
  await expectSound(page, faults);
});

test('the language can be changed, stays chosen, and reaches what the API says', async () => {
  const { page } = await signIn(inboxAddress, { locale: 'zh-CN' });
  await page.getByRole('heading', { level: 1, name: '青秀区市场监督管理局收件箱' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hans');
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Inbox: Market Regulation, Qingxiu District' }).waitFor();
  await page.getByRole('cell', { name: 'Food business licence, new' }).first().waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('中文');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: /^Inbox/ }).waitFor();
});

describe.each([
  { locale: 'zh-CN', width: 320, colorScheme: 'light' },
  { locale: 'en-GB', width: 320, colorScheme: 'dark' },
  { locale: 'zh-CN', width: 1280, colorScheme: 'dark' },
  { locale: 'en-GB', width: 1280, colorScheme: 'light' },
] as const)('$locale at $width px, $colorScheme', ({ locale, width, colorScheme }) => {
  const shoot = async (page: Page, name: string): Promise<void> => {
    const folder = process.env['SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${locale}-${String(width)}.png`, fullPage: true });
  };

  test('every view is accessible, fits, keeps the policy and adds no style element', async () => {
    const options = { locale, colorScheme, viewport: { width, height: 800 } };
    const { page, faults } = await open('/console', options);
    await page.getByRole('button', { name: /^(Sign in|登录)$/ }).waitFor();
    await expectSound(page, faults);
    await shoot(page, 'sign-in');
    await page.getByRole('button', { name: /^(Sign in|登录)$/ }).click();
    await page.getByRole('link', { name: 'Enter' }).click();
    await rows(page).first().waitFor();
    await expectSound(page, faults);
    await shoot(page, 'inbox');
    await page.getByRole('link', { name: '20261123-0000-7K3M-X-1' }).click();
    await page.getByText('韦金凤').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: /^(Show|显示)：?:? ?(Resident ID|居民身份证号码)$/ }).click();
    await shoot(page, 'case');
    await expectSound(page, faults);
    expect(await page.locator('style').count()).toBe(0);
  });
});
