import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpHandler } from '../../../functions/compose.ts';
import { openApiDocument } from '../../../functions/openapi-document.ts';
import { routes } from '../../../functions/routes.ts';
import { call } from '../call.ts';
import { publishAffair, type PublishedAffair } from '../published-affair.ts';
import { answers, code } from '../stall-affair.ts';

let system: PublishedAffair;
let catalogue: HttpHandler;
let affair: HttpHandler;
let systemHandler: HttpHandler;

beforeAll(async () => {
  system = await publishAffair();
  [catalogue, affair, systemHandler] = await Promise.all([
    system.handler('catalogue'),
    system.handler('affair'),
    system.handler('system'),
  ]);
});
afterAll(async () => {
  await system.stop();
});

describe('the catalogue', () => {
  test('lists what is published, searched and filtered', async () => {
    const list = async (query: string): Promise<unknown> =>
      (await call(catalogue, 'GET', `/api/affairs${query}`)).json()['items'];
    expect(await list('?lang=en')).toEqual([
      {
        code,
        title: 'Night market stall permit',
        owner: 'urban-management',
        audience: ['natural-person'],
        itemType: 'administrative-licence',
        visits: 1,
        promised: { workingDays: 5 },
        version: system.version,
      },
    ]);
    expect(await list('?q=%E6%91%8A%E4%BD%8D&owner=urban-management&audience=natural-person')).toHaveLength(1);
    for (const query of ['?q=bread', '?owner=health', '?audience=legal-person', '?division=450100']) {
      expect(await list(query), query).toEqual([]);
    }
  });

  test('refuses what it cannot understand', async () => {
    for (const query of ['?audience=cats', '?limit=0', `?q=${'x'.repeat(300)}`]) {
      expect((await call(catalogue, 'GET', `/api/affairs${query}`)).json()['code'], query).toBe('invalid-request');
    }
    expect((await call(catalogue, 'GET', '/api/affairs?cursor=%2F')).json()['code']).toBe('malformed-request');
  });

  test('is a page too', async () => {
    const page = await call(catalogue, 'GET', '/?lang=en&q=stall');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Night market stall permit');
  });
});

describe('an affair', () => {
  test('has a guide under the names of the dialect, and an entity tag', async () => {
    const reply = await call(affair, 'GET', `/api/affairs/${code}?lang=en`);
    expect(reply.json()).toMatchObject({
      code,
      title: 'Night market stall permit',
      version: system.version,
      owner: 'urban-management',
      time: { promised: { workingDays: 5 } },
      fee: [],
      visits: { count: 1, purposes: ['Collect it'] },
      materials: [{ id: 'plan', title: 'Plan', form: 'original' }, { id: 'health', conditional: true }, {}],
      routes: [{ to: { function: 'urban-management', division: '/stall/district' } }, {}, {}],
    });
    const etag = reply.headers['etag'] ?? '';
    const same = await call(affair, 'GET', `/api/affairs/${code}?lang=en`, {
      headers: { 'if-none-match': `W/${etag}` },
    });
    expect([same.status, same.text]).toEqual([304, '']);
    const other = await call(affair, 'GET', `/api/affairs/${code}?lang=zh-Hans`, {
      headers: { 'if-none-match': etag },
    });
    expect(other.status).toBe(200);
  });

  test.each([
    ['schema', 'application/schema+json'],
    ['types', 'text/plain; charset=utf-8'],
    ['validator.js', 'text/javascript; charset=utf-8'],
  ])('serves its %s as %s', async (name, type) => {
    const reply = await call(affair, 'GET', `/api/affairs/${code}/${name}`);
    expect([reply.status, reply.headers['content-type']]).toEqual([200, type]);
    const pinned = await call(affair, 'GET', `/api/affairs/${code}/${name}?version=${system.version}`);
    expect(pinned.text).toBe(reply.text);
    expect((await call(affair, 'GET', `/api/affairs/${code}/${name}?version=x`)).json()['code']).toBe(
      'version-not-found',
    );
  });

  test('checks answers and stores nothing', async () => {
    const validate = async (body: unknown): Promise<unknown> =>
      (
        await call(affair, 'POST', `/api/affairs/${code}/validate`, {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json();
    expect(await validate({ answers })).toEqual({ issues: [] });
    expect(await validate({ answers: { ...answers, holder: {} } })).toMatchObject({
      issues: [{ code: 'required', path: '/holder/name' }, { path: '/holder/phone' }],
    });
    expect(await validate({})).toMatchObject({ code: 'invalid-request', issues: [{ path: '/answers' }] });
  });
});

describe('the system', () => {
  test('is healthy once something is published', async () => {
    expect((await call(systemHandler, 'GET', '/healthz')).json()).toEqual({ status: 'ok' });
  });

  test('answers what no route takes: 404, or 405 with the methods that are taken', async () => {
    const nothing = await call(systemHandler, 'GET', '/api/nothing');
    expect(nothing.json()).toMatchObject({ status: 404, code: 'route-not-found' });
    const method = await call(systemHandler, 'DELETE', `/api/affairs/${code}/submissions`);
    expect(method.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(method.headers['allow']).toBe('POST');
    expect((await call(systemHandler, 'PUT', '/affairs/x/apply')).headers['allow']).toBe('GET, HEAD, POST');
    const page = await call(systemHandler, 'GET', '/nothing', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  test('describes every route of the API, and every document it names is a schema', async () => {
    const reply = await call(systemHandler, 'GET', '/api/openapi.json');
    const described = reply.json() as unknown as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
      components: { schemas: Record<string, object> };
    };
    expect(described.openapi).toBe('3.1.0');
    for (const { method, path } of routes.filter((route) => route.path.startsWith('/api/'))) {
      expect(described.paths[path]?.[method.toLowerCase()], path).toBeDefined();
    }
    const ajv = new Ajv2020({ formats: { date: true, 'date-time': true, uri: true } });
    for (const schema of Object.values(described.components.schemas)) ajv.compile(schema);
    for (const [, name = ''] of JSON.stringify(openApiDocument()).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(described.components.schemas).toHaveProperty([name]);
    }
  });
});
