import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';

/**
 * The promise of a receipt: what was answered with a receipt is there once, whatever dies. The whole process tree is
 * killed (SIGKILL) at random moments under load and started again on the same data; clients repeat what was not answered
 * with the same key, as the page does.
 */
const submissions = 2_000;
const kills = 5;
const clients = 8;
const department = '450105.urban-management';

interface Receipt {
  readonly receiptNumber: string;
  readonly accessCode: string;
  readonly cases: readonly { readonly id: string }[];
}
interface Inbox {
  readonly items: readonly { readonly id: string; readonly receiptNumber: string }[];
  readonly cursor?: string;
  readonly counts: { readonly byStatus: Readonly<Record<string, number>> };
}

const answers = {
  truth: true,
  holder: { name: '韦金凤', phone: '13800138000' },
  stall: { district: '450105', goods: 'flowers', area: 1, deposit: 0, from: '2026-12-01', to: '2026-12-02' },
};

let system: System;
beforeAll(async () => {
  system = await startSystem({ schemas: new URL('../conformance/schemas/', import.meta.url).pathname });
});
afterAll(async () => {
  await system.stop();
});

async function submitOnce(key: string): Promise<Receipt | undefined> {
  try {
    const response = await fetch(`${system.origin}/api/affairs/night-market-stall/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ answers }),
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = await response.json();
    if (response.status === 200 || response.status === 201) return body as Receipt;
    // While it starts or stops the system may say so; it may never call these answers wrong or fail within.
    expect([429, 502, 503, 504]).toContain(response.status);
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error;
  }
  return undefined;
}

async function readInbox(): Promise<{ items: Inbox['items']; counts: Inbox['counts'] }> {
  const token = await system.token(department, 'clerk');
  const items: Inbox['items'][number][] = [];
  let cursor: string | undefined;
  let counts: Inbox['counts'] = { byStatus: {} };
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    const response = await fetch(`${system.origin}/api/departments/${department}/cases?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    const inbox = (await response.json()) as Inbox;
    items.push(...inbox.items);
    cursor = inbox.cursor;
    counts = inbox.counts;
  } while (cursor !== undefined);
  return { items, counts };
}

test(
  `${String(submissions)} submissions, ${String(kills)} kills: every answered receipt is there once`,
  { timeout: 900_000 },
  async () => {
    const answered = new Map<string, Receipt>();
    const keys = Array.from({ length: submissions }, () => randomUUID());
    let next = 0;
    let running = true;

    const client = async (): Promise<void> => {
      for (let index = next++; index < keys.length; index = next++) {
        const key = keys[index]!;
        const until = Date.now() + 240_000;
        for (;;) {
          const receipt = await submitOnce(key);
          if (receipt !== undefined) {
            answered.set(key, receipt);
            break;
          }
          if (Date.now() > until) throw new Error('a submission was not answered within four minutes');
          await wait(100);
        }
      }
    };
    const load = Promise.all(Array.from({ length: clients }, client)).finally(() => {
      running = false;
    });

    let killed = 0;
    for (; killed < kills; killed += 1) {
      // A kill falls somewhere in its own fifth of the load, so that none comes after the end.
      const threshold =
        Math.floor((submissions / kills) * killed) + randomInt(20, Math.floor(submissions / kills) - 20);
      while (running && answered.size < threshold) await wait(5);
      await system.kill();
      await system.restart();
    }
    await load;
    expect(killed).toBe(kills);
    expect(answered.size).toBe(submissions);

    const receiptNumbers = [...answered.values()].map((receipt) => receipt.receiptNumber);
    expect(new Set(receiptNumbers).size).toBe(submissions);

    // Each case is in the inbox once, and nothing is there that nobody has a receipt for.
    const { items } = await readInbox();
    expect(items.map((item) => item.id).sort()).toEqual(
      [...answered.values()].flatMap((receipt) => receipt.cases.map((one) => one.id)).sort(),
    );

    // Every delivery happens, and its counters count it once however often the stream repeats itself.
    const until = Date.now() + 120_000;
    let counted = 0;
    while (Date.now() < until) {
      counted = (await readInbox()).counts.byStatus['submitted'] ?? 0;
      if (counted >= submissions) break;
      await wait(1_000);
    }
    await wait(2_000);
    expect((await readInbox()).counts.byStatus['submitted']).toBe(submissions);

    // The same key gives the same receipt after all of it, and the receipt opens with its code.
    for (const key of keys.filter((_, index) => index % 97 === 0)) {
      const first = answered.get(key)!;
      expect(await submitOnce(key)).toEqual(first);
      const response = await fetch(`${system.origin}/api/receipts/${first.receiptNumber}`, {
        headers: { 'access-code': first.accessCode },
      });
      expect(response.status).toBe(200);
    }
  },
);
