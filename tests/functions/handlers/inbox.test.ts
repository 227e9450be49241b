import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call, type Reply } from '../call.ts';
import { publishAffair, type PublishedAffair, type SubmittedReceipt } from '../published-affair.ts';
import { answers } from '../stall-affair.ts';

let system: PublishedAffair;
let inbox: HttpHandler;
let caseHandler: HttpHandler;
let receipts: SubmittedReceipt[];
const department = '450103.health';
const clerk = { sub: 'clerk-1', name: '韦', departments: `[${department}]`, roles: '[clerk]' };

beforeAll(async () => {
  system = await publishAffair();
  inbox = await system.handler('inbox');
  caseHandler = await system.handler('case');
  receipts = [];
  for (let n = 0; n < 5; n += 1) receipts.push(await system.submit(answers));
  await system.submit({ ...answers, stall: { district: '450105', goods: 'food' } });
});
afterAll(async () => {
  await system.stop();
});

const list = (query = '', claims: Record<string, unknown> = clerk, id = department): Promise<Reply> =>
  call(inbox, 'GET', `/api/departments/${id}/cases${query}`, { claims });
const idsIn = (reply: Reply): string[] => (reply.json()['items'] as { id: string }[]).map((item) => item.id);
const caseOf = (receipt: SubmittedReceipt): string =>
  receipt.cases.find((one) => one.department.id === department)?.id ?? '';

describe('an inbox', () => {
  test('holds the cases of its department and no other, soonest due first', async () => {
    const reply = await list();
    expect(reply.status, reply.text).toBe(200);
    expect(idsIn(reply).toSorted()).toEqual(receipts.map(caseOf).toSorted());
    const dues = (reply.json()['items'] as { dueDate: string }[]).map((item) => item.dueDate);
    expect(dues).toEqual(dues.toSorted());
    expect(reply.json()['items']).toMatchObject([
      { status: 'submitted', overdue: false, department: { id: department } },
      {},
      {},
      {},
      {},
    ]);
    expect(reply.text).not.toContain('13800138000');
  });

  test('goes on where the last page ended, and never shows a case twice', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const reply = await list(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...idsIn(reply));
      cursor = (reply.json()['cursor'] as string | undefined) ?? '';
      if (cursor === '') break;
    }
    expect(seen).toEqual(idsIn(await list()));
    expect((await list('?cursor=nonsense')).json()['code']).toBe('malformed-request');
  });

  test('asks the index nothing outside its bounds: a cursor behind the last overdue case is the end', async () => {
    const { cursor } = (await list('?limit=1')).json();
    const send = vi.spyOn(DynamoDBClient.prototype, 'send');
    const reply = await list(`?overdue=true&cursor=${String(cursor)}`);
    const starts = send.mock.calls.map(([{ input }]) => (input as { ExclusiveStartKey?: unknown }).ExclusiveStartKey);
    send.mockRestore();
    expect([reply.status, reply.json()['items'], starts.filter(Boolean)]).toEqual([200, [], []]);
  });

  test('filters by status, affair, assignee, words and what is overdue', async () => {
    const [first = '', second = ''] = receipts.map(caseOf);
    const change = async (id: string, expression: string, values: Record<string, string>): Promise<void> => {
      await new DynamoDBClient({}).send(
        new UpdateItemCommand({
          TableName: 'cases',
          Key: { pk: { S: `R#${id.slice(0, -2)}` }, sk: { S: `CASE#${id.slice(-1)}` } },
          UpdateExpression: expression,
          ExpressionAttributeNames: { '#a': Object.keys(values)[0] ?? '', '#b': Object.keys(values)[1] ?? '' },
          ExpressionAttributeValues: {
            ':a': { S: Object.values(values)[0] ?? '' },
            ':b': { S: Object.values(values)[1] ?? '' },
          },
        }),
      );
    };
    await change(first, 'SET #a = :a, #b = :b', { dueDate: '2020-01-01', inboxOrder: `2020-01-01#${first}` });
    await change(second, 'SET #a = :a, #b = :b', { status: 'received', assignee: 'clerk-1' });
    expect(idsIn(await list('?overdue=true'))).toEqual([first]);
    expect(idsIn(await list('?overdue=false'))).not.toContain(first);
    expect((await list()).json()['counts']).toMatchObject({ overdue: 1 });
    expect(idsIn(await list('?status=received'))).toEqual([second]);
    expect(idsIn(await list('?assignee=me'))).toEqual([second]);
    expect(idsIn(await list(`?q=${first.toLowerCase()}`))).toEqual([first]);
    expect(idsIn(await list('?affair=nothing'))).toEqual([]);
    expect(idsIn(await list('?affair=stall-permit&q=STALL'))).toHaveLength(5);
    for (const query of ['?limit=0', '?limit=101', '?limit=x', '?status=nonsense', '?overdue=maybe']) {
      expect((await list(query)).json()['code'], query).toBe('invalid-request');
    }
  });

  test.each([
    ['another department’s clerk', { ...clerk, departments: '[450105.health]' }, 403],
    ['an author', { ...clerk, roles: '[author]' }, 403],
    ['nobody', {}, 401],
  ])('is closed to %s', async (_who, claims, status) => {
    expect((await list('', claims)).status).toBe(status);
  });
});

describe('a case', () => {
  const read = (id: string, claims: Record<string, unknown> = clerk, headers = {}): Promise<Reply> =>
    call(caseHandler, 'GET', `/api/cases/${id}`, { claims, headers });

  test('shows its answers, history and plan to its department', async () => {
    const id = caseOf(receipts[2]!);
    const reply = await read(id);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json()).toMatchObject({
      id,
      receiptNumber: receipts[2]?.receiptNumber,
      answers,
      attachments: [],
      history: [{ n: 1, action: 'submit', to: 'submitted' }],
      actions: [],
      divisionTitles: { '450103': '青秀区' },
      plan: { code: 'stall-permit' },
    });
    expect(reply.headers['cache-control']).toBe('no-store');
    const same = await read(id, clerk, { 'if-none-match': reply.headers['etag'] ?? '' });
    expect([same.status, same.text]).toEqual([304, '']);
  });

  test('of another department, one that does not exist and nonsense cannot be told apart', async () => {
    const receipt = receipts[0]!;
    const foreign = receipt.cases.find((one) => one.department.id !== department)?.id ?? '';
    const replies = await Promise.all([
      read(foreign),
      read(`${receipt.receiptNumber}-9`),
      read('20261123-7KQ4-M2XD-9-1'),
      read('nonsense'),
    ]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(replies[0]?.json()).toMatchObject({ status: 404, code: 'case-not-found' });
    expect((await read(caseOf(receipt), { ...clerk, roles: '[admin]' })).status).toBe(403);
  });
});

test('who am I tells the departments by id and by title', async () => {
  const reply = await call(inbox, 'GET', '/api/me?lang=en', { claims: clerk });
  expect(reply.json()).toEqual({
    sub: 'clerk-1',
    name: '韦',
    departments: [department],
    roles: ['clerk'],
    departmentTitles: { [department]: 'Health, Qingxiu' },
  });
});
