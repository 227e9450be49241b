import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call, type Reply } from '../call.ts';
import { publishAffair, type PublishedAffair } from '../published-affair.ts';
import { code } from '../stall-affair.ts';

let system: PublishedAffair;
let page: HttpHandler;
let caseHandler: HttpHandler;

beforeAll(async () => {
  system = await publishAffair();
  page = await system.handler('page');
  caseHandler = await system.handler('case');
});
afterAll(async () => {
  await system.stop();
});

const path = `/affairs/${code}/apply`;
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const filled: [string, string][] = [
  ['holder.name', '韦金凤 & 朋友'],
  ['holder.phone', ' 13800138000 '],
  ['stall.district', '450103'],
  ['stall.goods', 'food'],
  ['stall.partners.0.name', 'a'],
  ['stall.partners.1.name', 'b'],
];
const post = (entries: [string, string][], headers: Record<string, string> = {}): Promise<Reply> =>
  call(page, 'POST', path, { headers: { ...urlencoded, ...headers }, body: new URLSearchParams(entries).toString() });
const postMultipart = async (form: FormData): Promise<Reply> => {
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return call(page, 'POST', path, { headers, body: new Uint8Array(await request.arrayBuffer()) });
};
const clerk = { sub: 'u', departments: ['450103.urban-management'], roles: ['clerk'] };
const readCase = async (reply: Reply): Promise<Record<string, unknown>> => {
  const number = (reply.headers['location'] ?? '').replace('/receipts/', '');
  return (await call(caseHandler, 'GET', `/api/cases/${number}-1`, { claims: clerk })).json();
};

describe('the pages of an affair', () => {
  test('are served in the language asked for, which is remembered', async () => {
    const guide = await call(page, 'GET', `/affairs/${code}?lang=en`);
    expect([guide.status, guide.text]).toEqual([200, '<!doctype html><title>guide en</title>']);
    expect(guide.cookies).toEqual(['lang=en; Path=/; Max-Age=31536000; SameSite=Lax']);
    const later = await call(page, 'GET', `/affairs/${code}`, {
      cookies: ['lang=en'],
      headers: { 'accept-language': 'zh' },
    });
    expect(later.text).toBe(guide.text);
    const same = await call(page, 'GET', `/affairs/${code}?lang=en`, {
      headers: { 'if-none-match': guide.headers['etag'] ?? '' },
    });
    expect(same.status).toBe(304);
  });

  test('give every form a key of its own', async () => {
    const [one, other] = await Promise.all([call(page, 'GET', path), call(page, 'GET', path)]);
    expect(one.text).not.toBe(other.text);
    expect(one.text).not.toContain('%%');
    expect(one.headers['cache-control']).toBe('no-store');
    expect(one.headers['content-security-policy']).not.toMatch(/unsafe/);
  });

  test('of an affair that does not exist are a page for a browser, a problem document for others', async () => {
    const browser = await call(page, 'GET', '/affairs/nothing', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([browser.status, browser.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const other = await call(page, 'GET', '/affairs/nothing');
    expect(other.json()).toMatchObject({ status: 404, code: 'affair-not-found' });
  });
});

describe('a form that is sent', () => {
  test('leads to its receipt, which this browser may see; sent twice it leads to the same', async () => {
    const entries: [string, string][] = [['_idempotencyKey', randomUUID()], ['_version', system.version], ...filled];
    const reply = await post(entries);
    expect(reply.status, reply.text).toBe(303);
    expect(reply.headers['location']).toMatch(/^\/receipts\/\d{8}-/);
    const number = reply.headers['location']?.replace('/receipts/', '') ?? '';
    expect(reply.cookies[0]).toContain(`receipt-${number}=`);
    const again = await post(entries);
    expect([again.headers['location'], again.cookies]).toEqual([reply.headers['location'], reply.cookies]);
    expect((await readCase(reply))['answers']).toEqual({
      holder: { name: '韦金凤 & 朋友', phone: '13800138000' },
      stall: { district: '450103', goods: 'food', partners: [{ name: 'a' }, { name: 'b' }] },
    });
  });

  test('again with other answers is told that the first ones stand, and led to their receipt', async () => {
    const entries: [string, string][] = [['_idempotencyKey', randomUUID()], ['_version', system.version], ...filled];
    const first = await post(entries);
    const receipt = first.headers['location'] ?? '';
    const cookie = first.cookies[0]?.split(';')[0] ?? '';
    const changes: [string, string][][] = [
      [...entries, ['stall.partners.2.name', 'c']],
      entries.filter(([name]) => name !== 'stall.goods'),
    ];
    for (const changed of changes) {
      const body = new URLSearchParams(changed).toString();
      const here = await call(page, 'POST', `${path}?lang=en`, { headers: urlencoded, cookies: [cookie], body });
      expect([here.status, here.headers['cache-control']]).toEqual([409, 'no-store']);
      expect(here.text).toContain('You have already sent this form');
      expect(here.text).toContain(`href="${receipt}?lang=en"`);
      expect(here.text).toContain(`href="${path}?lang=en"`);
      const elsewhere = await call(page, 'POST', path, { headers: urlencoded, body });
      expect(elsewhere.status).toBe(409);
      expect(elsewhere.text).not.toContain(receipt.replace('/receipts/', ''));
    }
  });

  test('without a usable key or with a version nobody knows is taken all the same', async () => {
    expect((await post(filled)).status).toBe(303);
    expect((await post([['_idempotencyKey', 'x'], ['_version', 'y'], ...filled])).status).toBe(303);
  });

  test('with faults comes back with its issues and every answer kept', async () => {
    const key = randomUUID();
    const faulty = filled.filter(([name]) => name !== 'holder.phone' && name !== 'stall.goods');
    const reply = await post([['_idempotencyKey', key], ['stall.goods', 'stolen'], ...faulty]);
    expect([reply.status, reply.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
    expect(reply.text).toContain('govuk-error-summary');
    expect(reply.text).toContain('韦金凤 &amp; 朋友');
    expect(reply.text).toContain(key);
    expect(reply.text).toContain('name="stall.partners.1.name"');
  });

  test('by a row button shows the form with a row more or less, and stores nothing', async () => {
    const more = await post([['_add', 'stall.partners'], ...filled]);
    expect([more.status, more.text.includes('name="stall.partners.2.name"')]).toEqual([200, true]);
    const fewer = await post([['_remove', 'stall.partners.0'], ...filled]);
    expect(fewer.text).not.toContain('name="stall.partners.1.name"');
    expect(fewer.text).toContain('value="b"');
  });

  test('with more than the database holds in one item is too large, not a fault of ours', async () => {
    const form = new FormData();
    // One byte in the post, six where it is stored.
    for (const [name, value] of filled)
      form.append(name, name === 'stall.partners.0.name' ? `a${'\u0001'.repeat(150_000)}a` : value);
    const reply = await postMultipart(form);
    expect([reply.status, reply.json()['code']]).toEqual([413, 'payload-too-large']);
  });

  test('from another site is refused', async () => {
    const reply = await post(filled, { 'sec-fetch-site': 'cross-site' });
    expect([reply.status, reply.json()['code']]).toEqual([403, 'forbidden']);
  });

  test.each<[string, () => Promise<Reply>, number, string]>([
    ['JSON', () => post(filled, { 'content-type': 'application/json' }), 415, 'unsupported-media-type'],
    ['more than 256 KiB', () => post([['x', 'x'.repeat(300_000)]]), 413, 'payload-too-large'],
    [
      'multipart without a boundary',
      () => post(filled, { 'content-type': 'multipart/form-data' }),
      400,
      'malformed-request',
    ],
    [
      'multipart that breaks off',
      () =>
        call(page, 'POST', path, {
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nvalue',
        }),
      400,
      'malformed-request',
    ],
    [
      'bytes that are not UTF-8',
      () => call(page, 'POST', path, { headers: urlencoded, body: new Uint8Array([0x61, 0x3d, 0xff]) }),
      400,
      'malformed-request',
    ],
    [
      'multipart that breaks off in a file',
      () =>
        call(page, 'POST', path, {
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x\r\nContent-Disposition: form-data; name="stall.photo"; filename="a.png"\r\n\r\nhalf',
        }),
      400,
      'malformed-request',
    ],
    [
      'a multipart text that is not UTF-8',
      () =>
        call(page, 'POST', path, {
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: Buffer.from(
            '--x\r\nContent-Disposition: form-data; name="holder.name"\r\n\r\n\xd6\xd0\r\n--x--\r\n',
            'latin1',
          ),
        }),
      400,
      'malformed-request',
    ],
    [
      'percent-encoded bytes that are not UTF-8',
      () => call(page, 'POST', path, { headers: urlencoded, body: 'holder.name=%D6%D0' }),
      400,
      'malformed-request',
    ],
  ])('as %s is refused with a clear problem', async (_what, ask, status, problem) => {
    const reply = await ask();
    expect([reply.status, reply.json()['code']]).toEqual([status, problem]);
  });
});

describe('a file', () => {
  const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  const withFile = (type = 'image/png', bytes = content): FormData => {
    const form = new FormData();
    for (const [name, value] of filled) form.append(name, value);
    form.append('stall.photo', new File([bytes], '摊位 "1".png', { type }));
    return form;
  };

  test('that comes with a form is stored, belongs to the case, and can be downloaded by its department', async () => {
    const reply = await postMultipart(withFile());
    expect(reply.status, reply.text).toBe(303);
    const stored = await readCase(reply);
    const attachments = stored['attachments'] as { id: string; sha256: string; name: string; bytes: number }[];
    expect(attachments).toMatchObject([
      { bytes: 7, type: 'image/png', sha256: createHash('sha256').update(content).digest('hex') },
    ]);
    const link = `/api/cases/${String(stored['id'])}/attachments/${attachments[0]?.id ?? ''}`;
    const download = await call(caseHandler, 'GET', link, { claims: clerk });
    expect(download.status, download.text).toBe(303);
    const told = await call(caseHandler, 'GET', link, { claims: clerk, headers: { accept: 'application/json' } });
    expect(told.status, told.text).toBe(200);
    expect(told.json()['url']).toMatch(/^http/);
    const file = await fetch(download.headers['location'] ?? '');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(content);
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    const foreign = await call(caseHandler, 'GET', link, { claims: { ...clerk, departments: ['450105.health'] } });
    expect(foreign.json()['code']).toBe('case-not-found');
    const none = await call(caseHandler, 'GET', link.replace(/[^/]+$/, 'x'.repeat(22)), { claims: clerk });
    expect(none.json()['code']).toBe('attachment-not-found');
  });

  test('of the wrong kind is an issue at its question, and is not stored', async () => {
    const reply = await postMultipart(withFile('text/html'));
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('govuk-error-summary');
  });

  test('in a field without a name is left out', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name=""; filename="a.png"\r\n\r\nabc\r\n--x--\r\n';
    const reply = await call(page, 'POST', path, {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
    });
    expect(reply.status).toBe(422);
  });

  test('sent twice with the same key is the same submission', async () => {
    const [one, other] = [withFile(), withFile()];
    const key = randomUUID();
    one.append('_idempotencyKey', key);
    other.append('_idempotencyKey', key);
    const first = await postMultipart(one);
    expect((await postMultipart(other)).headers['location']).toBe(first.headers['location']);
  });

  test('that nobody chose is no answer', async () => {
    const reply = await postMultipart(withFile('image/png', new Uint8Array()));
    expect((await readCase(reply))['attachments']).toEqual([]);
  });
});
