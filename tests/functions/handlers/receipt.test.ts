import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call, type Reply } from '../call.ts';
import { publishAffair, type PublishedAffair, type SubmittedReceipt } from '../published-affair.ts';
import { answers } from '../stall-affair.ts';

let system: PublishedAffair;
let handler: HttpHandler;
let receipt: SubmittedReceipt;
let other: SubmittedReceipt;

beforeAll(async () => {
  system = await publishAffair();
  handler = await system.handler('receipt');
  [receipt, other] = [await system.submit(answers), await system.submit(answers)];
});
afterAll(async () => {
  await system.stop();
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const status = (number: string, code?: string): Promise<Reply> =>
  call(handler, 'GET', `/api/receipts/${number}`, { headers: code === undefined ? {} : { 'access-code': code } });

describe('the status of a receipt', () => {
  test('is given to whoever has the access code, typed as people type', async () => {
    for (const code of [receipt.accessCode, receipt.accessCode.toLowerCase().replaceAll('-', ' ')]) {
      const reply = await status(receipt.receiptNumber, code);
      expect(reply.status, reply.text).toBe(200);
      expect(reply.json()).toMatchObject({
        receiptNumber: receipt.receiptNumber,
        cases: [{ status: 'submitted', dueDate: receipt.cases[0]?.dueDate }, {}, {}],
        timeline: [{ status: 'submitted', caseId: receipt.cases[0]?.id }, {}, {}],
      });
      expect(reply.json()).not.toHaveProperty('accessCode');
      expect(reply.text).not.toContain('13800138000');
    }
    expect((await status(receipt.receiptNumber.toLowerCase(), receipt.accessCode)).status).toBe(200);
  });

  test('tells nobody else anything: wrong code, unknown number and no code look the same', async () => {
    const replies = await Promise.all([
      status(receipt.receiptNumber, other.accessCode),
      status(receipt.receiptNumber, 'x'),
      status(receipt.receiptNumber),
      status('20261123-7KQ4-M2XD-H', receipt.accessCode),
      status('nothing', receipt.accessCode),
      status(
        receipt.receiptNumber.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
        receipt.accessCode,
      ),
    ]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(replies[0]?.json()).toMatchObject({ status: 404, code: 'receipt-not-found' });
  });
});

describe('the receipt page', () => {
  const path = (): string => `/receipts/${receipt.receiptNumber}`;

  test('asks for the access code, takes it, and keeps the receipt open in this browser only', async () => {
    const asked = await call(handler, 'GET', path());
    expect([asked.status, asked.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(asked.text).toContain('name="accessCode"');
    expect(asked.text).not.toContain(receipt.accessCode);
    const body = new URLSearchParams({ accessCode: receipt.accessCode.toLowerCase() }).toString();
    const opened = await call(handler, 'POST', path(), { headers: form, body });
    expect([opened.status, opened.headers['location']]).toEqual([303, path()]);
    expect(opened.cookies).toHaveLength(1);
    expect(opened.cookies[0]).toMatch(/; HttpOnly; SameSite=Lax$/);
    const overTls = await call(handler, 'POST', path(), { headers: { ...form, 'x-forwarded-proto': 'https' }, body });
    expect(overTls.cookies[0]).toMatch(/; Secure$/);
    const cookies = [opened.cookies[0]?.split(';')[0] ?? ''];
    const page = await call(handler, 'GET', `${path()}?lang=en`, { cookies });
    expect(page.text).toContain(receipt.accessCode);
    expect(page.text).toContain('Urban Management, Qingxiu');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const printed = await call(handler, 'GET', `/print${path()}`, { cookies });
    expect([printed.status, printed.text.includes(receipt.receiptNumber)]).toEqual([200, true]);
    const foreign = await call(handler, 'GET', `/receipts/${other.receiptNumber}`, { cookies });
    expect(foreign.text).not.toContain(other.accessCode);
    expect(foreign.text).toContain('name="accessCode"');
  });

  test('says the same of a wrong code and of a number that does not exist', async () => {
    const body = new URLSearchParams({ accessCode: other.accessCode }).toString();
    const wrong = await call(handler, 'POST', path(), { headers: form, body });
    const unknown = await call(handler, 'POST', '/receipts/20261123-7KQ4-M2XD-9', { headers: form, body });
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    expect(wrong.cookies).toEqual([]);
    const printed = await call(handler, 'GET', `/print${path()}`);
    expect([printed.status, printed.headers['location']]).toEqual([303, path()]);
  });

  test('takes no post from another site', async () => {
    const body = new URLSearchParams({ accessCode: receipt.accessCode }).toString();
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const reply = await call(handler, 'POST', path(), { headers: { ...form, ...headers }, body });
      expect([reply.status, reply.json()['code']]).toEqual([403, 'forbidden']);
    }
    const same = await call(handler, 'POST', path(), { headers: { ...form, origin: 'http://localhost' }, body });
    expect(same.status).toBe(303);
  });
});
