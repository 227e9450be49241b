import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';

/**
 * An affair that no room knows, in a folder of its own, served by `BANSHI_SCHEMAS`: it must go all the way from
 * the file to the inboxes of three departments.
 */
let system: System;

beforeAll(async () => {
  system = await startSystem({ schemas: new URL('schemas/', import.meta.url).pathname });
});
afterAll(async () => {
  await system.stop();
});

const answers = {
  truth: true,
  holder: { name: '韦金凤', phone: '13800138000', kind: 'person' },
  stall: {
    district: '450103',
    goods: 'food',
    area: 6.5,
    deposit: 19.99,
    from: '2026-12-01',
    to: '2027-02-28',
    waterTap: true,
    days: ['fri', 'sat'],
  },
  partners: [
    { name: '韦金凤', percent: 33.3 },
    { name: '阿卜杜拉·艾合买提', percent: 66.7, role: 'cook', healthCertificate: 'NN-1' },
  ],
};

const submit = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${system.origin}/api/affairs/night-market-stall/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: JSON.stringify(body),
  });

const issuesOf = async (
  changed: unknown,
  language = 'en',
): Promise<{ code: string; path: string; message: string }[]> => {
  const response = await submit({ answers: changed }, { 'accept-language': language });
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as {
    code: string;
    issues: { code: string; path: string; message: string }[];
  };
  expect(problem.code).toBe('invalid-answers');
  return problem.issues;
};

test('serves only what the folder holds, and its guide, form, schema, types and validator', async () => {
  const list = (await (await fetch(`${system.origin}/api/affairs`)).json()) as {
    items: { code: string; title: string }[];
  };
  expect(list.items.map((item) => item.code)).toEqual(['night-market-stall']);
  for (const path of ['', '/schema', '/types', '/validator.js']) {
    const response = await fetch(`${system.origin}/api/affairs/night-market-stall${path}`);
    expect(response.status, path).toBe(200);
  }
  const page = await (await fetch(`${system.origin}/affairs/night-market-stall/apply?lang=en`)).text();
  expect(page).toContain('name="stall.from.year"');
  expect(page).toContain('name="partners.0.percent"');
  const source = await (await fetch(`${system.origin}/api/affairs/night-market-stall/validator.js`)).text();
  const validator = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    default: (value: unknown) => unknown[];
  };
  expect(validator.default(answers)).toEqual([]);
  expect(validator.default({})).not.toEqual([]);
});

test('routes one submission to the inboxes of three departments', async () => {
  const response = await submit({ answers });
  expect(response.status).toBe(201);
  const receipt = (await response.json()) as {
    receiptNumber: string;
    accessCode: string;
    visits: number;
    bring: { id: string }[];
    cases: { id: string; dueDate: string; provisional: boolean; department: { id: string } }[];
  };
  expect(response.headers.get('location')).toContain(receipt.receiptNumber);
  expect(receipt.cases.map((one) => one.department.id)).toEqual([
    '450103.urban-management',
    '450103.health',
    '450100.market-regulation',
  ]);
  expect(receipt.visits).toBe(1);
  expect(receipt.bring.map((material) => material.id)).toEqual(['plan', 'health']);
  for (const one of receipt.cases) {
    expect(one.dueDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const token = await system.token(one.department.id, 'clerk');
    const inbox = (await (
      await fetch(`${system.origin}/api/departments/${one.department.id}/cases`, {
        headers: { authorization: `Bearer ${token}` },
      })
    ).json()) as { items: { id: string }[] };
    expect(inbox.items.map((item) => item.id)).toContain(one.id);
    const read = await fetch(`${system.origin}/api/cases/${one.id}`, { headers: { authorization: `Bearer ${token}` } });
    expect(read.status).toBe(200);
    expect(((await read.json()) as { answers: unknown }).answers).toEqual(answers);
    const foreign = await system.token('450105.health', 'clerk');
    const refused = await fetch(`${system.origin}/api/cases/${one.id}`, {
      headers: { authorization: `Bearer ${foreign}` },
    });
    expect(refused.status).toBe(404);
  }
  const status = await fetch(`${system.origin}/api/receipts/${receipt.receiptNumber}`, {
    headers: { 'access-code': receipt.accessCode },
  });
  expect(status.status).toBe(200);
});

test('asks a condition that does not hold for nothing, and goes to one department only', async () => {
  const { partners: _partners, ...rest } = answers;
  const { waterTap: _waterTap, ...stall } = answers.stall;
  const response = await submit({ answers: { ...rest, stall: { ...stall, goods: 'flowers' } } });
  expect(response.status).toBe(201);
  expect(
    ((await response.json()) as { cases: { department: { id: string } }[] }).cases.map((one) => one.department.id),
  ).toEqual(['450103.urban-management']);
});

test('says what is wrong at the right place, in the language asked for', async () => {
  const { phone: _phone, ...holder } = answers.holder;
  expect(await issuesOf({ ...answers, holder })).toEqual([
    expect.objectContaining({
      code: 'required',
      path: '/holder/phone',
      message: expect.stringContaining('obile phone') as string,
    }),
  ]);
  expect((await issuesOf({ ...answers, holder }, 'zh-Hans'))[0]?.message).toContain('手机号码');
  const { waterTap: _waterTap, ...stall } = answers.stall;
  expect(await issuesOf({ ...answers, stall })).toEqual([
    expect.objectContaining({ code: 'required', path: '/stall/waterTap' }),
  ]);
  expect(await issuesOf({ ...answers, holder: { ...answers.holder, creditCode: '91450100000000182C' } })).toEqual([
    expect.objectContaining({ code: 'not-asked', path: '/holder/creditCode' }),
  ]);
  expect(await issuesOf({ ...answers, holder: { ...answers.holder, kind: 'company' } })).toEqual([
    expect.objectContaining({ code: 'required', path: '/holder/creditCode' }),
  ]);
  expect(await issuesOf({ ...answers, nonsense: 1 })).toEqual([
    expect.objectContaining({ code: 'unknown', path: '/nonsense' }),
  ]);
  expect(await issuesOf({ ...answers, stall: { ...answers.stall, deposit: 19.999 } })).toEqual([
    expect.objectContaining({ code: 'multipleOf', path: '/stall/deposit' }),
  ]);
});

test('keeps cross-field and cross-row rules', async () => {
  const wrong = [
    { name: '韦金凤', percent: 33.3 },
    { name: '阿卜杜拉·艾合买提', percent: 66.6 },
  ];
  expect(await issuesOf({ ...answers, partners: wrong })).toEqual([
    expect.objectContaining({
      code: 'rule',
      path: '/partners',
      message: 'The shares of the partners must add up to 100%',
    }),
  ]);
  expect((await issuesOf({ ...answers, partners: wrong }, 'zh-Hans'))[0]?.message).toBe('合伙人份额合计应为100%');
  expect(await issuesOf({ ...answers, stall: { ...answers.stall, to: '2026-11-30' } })).toEqual([
    expect.objectContaining({ code: 'rule', path: '/stall/to' }),
  ]);
  expect(
    await issuesOf({
      ...answers,
      partners: [{ name: '韦金凤', percent: 100, role: 'other', healthCertificate: 'NN-1' }],
    }),
  ).toEqual([expect.objectContaining({ code: 'not-asked', path: '/partners/0/healthCertificate' })]);
});

test('stores what was meant: digits, spaces and dots in their exchange form', async () => {
  const response = await submit({
    answers: { ...answers, holder: { ...answers.holder, phone: '１３８ 0013-8000', name: ' 张•三丰 ' } },
  });
  expect(response.status).toBe(201);
  const receipt = (await response.json()) as { cases: { id: string; department: { id: string } }[] };
  const first = receipt.cases[0]!;
  const token = await system.token(first.department.id, 'clerk');
  const read = (await (
    await fetch(`${system.origin}/api/cases/${first.id}`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as { answers: { holder: { name: string; phone: string } } };
  expect(read.answers.holder).toMatchObject({ name: '张·三丰', phone: '13800138000' });
});
