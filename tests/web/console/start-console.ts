import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { audience, clientId, createIssuer, type TestIssuer } from './create-issuer.ts';
import { sampleAnswers, sampleAttachment, samplePlan } from './sample-case.ts';
import { civilAffairs, marketRegulation, sampleCases, titles, type SampleCase } from './sample-inbox.ts';

/** The built console behind the policy it has when deployed, with three small answers in place of the staff API. */
export interface TestConsole {
  readonly origin: string;
  readonly issuer: TestIssuer;
  /** Cases of all departments, soonest due first. */
  cases: SampleCase[];
  departments: string[];
  /** Answers every API request so, instead. */
  failure: { readonly status: number; readonly title: string } | undefined;
  /** Whether attachments answer 303 to the bucket, in place of JSON with an address of the bucket. */
  redirectsDownloads: boolean;
  /** Addresses of API requests, in order. */
  readonly requests: string[];
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
}

export async function startConsole(files: string): Promise<TestConsole> {
  const server = createServer();
  const bucket = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(sampleAttachment.name)}`,
    });
    response.end('file');
  });
  const [port, bucketPort] = await Promise.all([listen(server), listen(bucket)]);
  const origin = `http://localhost:${String(port)}`;
  const issuer = await createIssuer(() => origin);
  const keys = createRemoteJWKSet(new URL(`${issuer.address}/jwks`));
  const system: TestConsole = {
    origin,
    issuer,
    cases: [],
    departments: [],
    failure: undefined,
    redirectsDownloads: false,
    requests: [],
    reset: () => {
      system.cases = [...sampleCases(marketRegulation, 12), ...sampleCases(civilAffairs, 1)];
      system.departments = [marketRegulation, civilAffairs];
      system.failure = undefined;
      system.redirectsDownloads = false;
      system.requests.length = 0;
      issuer.tokenSeconds = 3600;
      issuer.givesRefreshTokens = false;
      issuer.grants.length = 0;
      issuer.authorizations.length = 0;
    },
    stop: async () => {
      await issuer.stop();
      for (const one of [server, bucket]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
  const api = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    system.requests.push(`${url.pathname}${url.search}`);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const isGood = await jwtVerify(token, keys, { issuer: issuer.address, audience }).then(
      () => true,
      () => false,
    );
    if (!isGood) problem(response, 401, 'unauthenticated', 'Sign in');
    else if (system.failure) problem(response, system.failure.status, 'internal', system.failure.title);
    else answer(system, url, request, response, `http://localhost:${String(bucketPort)}`);
  };
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const done = url.pathname.startsWith('/api/') ? api(request, response, url) : serve(files, url, response, issuer);
    done.catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  system.reset();
  return system;
}

function answer(
  system: TestConsole,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
): void {
  const language = request.headers['accept-language'] === 'en' ? 1 : 0;
  const speak = (code: string): string => titles[code]?.[language] ?? code;
  const summary = ({ affair, department, id, ...rest }: SampleCase): object => ({
    ...rest,
    id,
    receiptNumber: id.slice(0, -2),
    department: { id: department, title: speak(department) },
    affair: { code: affair, title: speak(affair) },
    version: 'c0ffee'.padEnd(64, '0'),
    submittedAt: '2026-11-20T09:30:00+08:00',
  });
  const [, , kind, id = '', part] = url.pathname.split('/');
  if (kind === 'me') {
    const { departments } = system;
    const departmentTitles = Object.fromEntries(departments.map((one) => [one, speak(one)]));
    return json(response, { sub: 'wei', name: '韦秀兰', departments, roles: ['clerk'], departmentTitles });
  }
  if (kind === 'departments') return json(response, inbox(system, decodeURIComponent(id), url.searchParams, summary));
  const found = system.cases.find((one) => one.id === id);
  if (kind !== 'cases' || found === undefined) return problem(response, 404, 'case-not-found', '没有这个办件');
  if (part === 'attachments' && system.redirectsDownloads) {
    response.writeHead(303, { location: `${bucket}/attachments/x` });
    response.end();
    return;
  }
  if (part === 'attachments') return json(response, { url: `${bucket}/attachments/x` });
  const citizen = { kind: 'citizen' };
  return json(response, {
    ...summary(found),
    answers: sampleAnswers,
    attachments: [sampleAttachment],
    history: [
      {
        n: 1,
        at: '2026-11-20T09:30:00+08:00',
        actor: citizen,
        action: 'submit',
        to: 'submitted',
        visibility: 'citizen',
      },
      {
        n: 2,
        at: '2026-11-21T10:00:00+08:00',
        actor: { kind: 'staff', subject: 'wei', name: '韦秀兰' },
        action: 'note',
        from: 'submitted',
        to: 'submitted',
        reason: '已电话联系 <i>申请人</i>',
        visibility: 'internal',
      },
    ],
    actions: [],
    plan: samplePlan,
    divisionTitles: { '450103': ['青秀区', 'Qingxiu District'][language] },
  });
}

function inbox(
  { cases }: TestConsole,
  department: string,
  query: URLSearchParams,
  summary: (file: SampleCase) => object,
): object {
  const all = cases.filter((one) => one.department === department);
  const found = all.filter(
    (one) =>
      (query.get('status') ?? one.status) === one.status &&
      (query.get('affair') ?? one.affair) === one.affair &&
      (query.get('overdue') !== 'true' || one.overdue) &&
      one.id.includes(query.get('q') ?? ''),
  );
  const from = Number(query.get('cursor') ?? '0');
  const until = from + Number(query.get('limit') ?? '20');
  const byStatus = Object.fromEntries([...Map.groupBy(all, (one) => one.status)].map(([one, of]) => [one, of.length]));
  return {
    items: found.slice(from, until).map(summary),
    ...(until < found.length && { cursor: String(until) }),
    counts: { total: all.length, overdue: all.filter((one) => one.overdue).length, byStatus },
  };
}

/** The policy of `functions/handlers/asset.ts` for the console. */
async function serve(files: string, url: URL, response: ServerResponse, issuer: TestIssuer): Promise<void> {
  if (url.pathname === '/console/config.json') return json(response, { issuer: issuer.address, clientId, audience });
  const isFile = /^\/console\/assets\/[\w.-]+$/.test(url.pathname);
  const file = isFile ? url.pathname.slice('/console/'.length) : 'index.html';
  const type = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }[file.split('.').at(-1) ?? ''];
  response.writeHead(200, {
    'content-type': `${type ?? 'text/html'}; charset=utf-8`,
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${issuer.address}`,
      `form-action 'self' ${issuer.address}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
  response.end(await readFile(`${files}/${file}`));
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, code: string, title: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: `https://banshi.dev/problems/${code}`, title, status, code, requestId: 'r-1' }));
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
