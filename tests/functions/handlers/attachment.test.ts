import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { call, type Reply } from '../call.ts';
import { publishAffair, type PublishedAffair } from '../published-affair.ts';
import { answers, code } from '../stall-affair.ts';

let system: PublishedAffair;
let attachment: HttpHandler;
let submit: HttpHandler;

beforeAll(async () => {
  system = await publishAffair();
  attachment = await system.handler('attachment');
  submit = await system.handler('submit');
});
afterAll(async () => {
  await system.stop();
});

const content = Buffer.from('a small picture');
const file = {
  name: '摊位.png',
  type: 'image/png',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};
const json = { 'content-type': 'application/json' };
const create = (body: unknown): Promise<Reply> =>
  call(attachment, 'POST', `/api/affairs/${code}/attachments`, { headers: json, body: JSON.stringify(body) });
const submitWith = (photo: unknown): Promise<Reply> =>
  call(submit, 'POST', `/api/affairs/${code}/submissions`, {
    headers: { ...json, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ answers: { ...answers, stall: { ...answers.stall, photo } } }),
  });
interface Created {
  id: string;
  upload: { method: string; url: string; headers: Record<string, string> };
  expiresAt: string;
}

describe('an upload', () => {
  test('comes back under a name that is what it looks like and leads nowhere', async () => {
    const names = ['摊位\u202egnp.exe', '../../a\\b.png', 'a\r\nx: "y".png', "it's (1).png"];
    const told = await Promise.all(names.map(async (name) => (await create({ ...file, name })).json()));
    const encoded = told.map(({ upload }) => (upload as Created['upload']).headers['content-disposition']);
    expect(encoded.map((one) => decodeURIComponent(one?.replace("attachment; filename*=UTF-8''", '') ?? ''))).toEqual([
      '摊位gnp.exe',
      '.._.._a_b.png',
      'ax: "y".png',
      "it's (1).png",
    ]);
    expect(encoded.join('')).not.toMatch(/[^\x20-\x7e]/);
  });

  test('goes to an address that takes exactly this file, and is then an answer', async () => {
    const reply = await create(file);
    expect(reply.status, reply.text).toBe(201);
    const { id, upload, expiresAt } = reply.json() as unknown as Created;
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    expect(upload.headers).toMatchObject({ 'content-length': String(content.length), 'content-type': 'image/png' });
    expect(new URL(upload.url).searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual(
      expect.arrayContaining(['content-length', 'content-type', 'host', 'x-amz-checksum-sha256']),
    );
    expect((await submitWith({ id, ...file })).json()['code']).toBe('attachment-not-uploaded');
    const other = await fetch(upload.url, {
      method: 'PUT',
      headers: { ...upload.headers, 'content-type': 'text/html' },
      body: content,
    });
    expect(other.status).toBe(403);
    const { 'content-length': _, ...headers } = upload.headers;
    const longer = await fetch(upload.url, { method: 'PUT', headers, body: Buffer.concat([content, content]) });
    expect(longer.status).toBe(403);
    const changed = await fetch(upload.url, { method: 'PUT', headers, body: Buffer.alloc(content.length, 'x') });
    expect(changed.status).toBe(400);
    expect((await submitWith({ id, ...file })).json()['code']).toBe('attachment-not-uploaded');
    const uploaded = await fetch(upload.url, { method: upload.method, headers, body: content });
    expect(uploaded.status, await uploaded.text()).toBe(200);
    expect((await submitWith({ id, ...file })).status).toBe(201);
  });

  test('that is not the file the answers speak of is refused', async () => {
    const { id, upload } = (await create(file)).json() as unknown as Created;
    const { 'content-length': _, ...headers } = upload.headers;
    await fetch(upload.url, { method: 'PUT', headers, body: content });
    for (const changed of [
      { bytes: 1 },
      { sha256: '0'.repeat(64) },
      { id: '../artefacts/x' },
      { id: 'x'.repeat(22) },
    ]) {
      const reply = await submitWith({ id, ...file, ...changed });
      expect([reply.status, reply.json()['code']]).toEqual([409, 'attachment-not-uploaded']);
    }
  });

  test.each([
    ['a type no question takes', { type: 'text/html' }, '/type'],
    ['a file that is too large', { bytes: 10_001 }, '/bytes'],
    ['a name that is empty', { name: '' }, '/name'],
    ['a hash that is none', { sha256: 'x' }, '/sha256'],
    ['a size that is no number', { bytes: '7' }, '/bytes'],
  ])('of %s is refused at its place', async (_what, changed, path) => {
    const reply = await create({ ...file, ...changed });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'invalid-request', issues: [{ path }] });
  });
});
