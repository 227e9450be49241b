import type { Answer } from '../answer.ts';
import { jsonAnswer } from '../answer.ts';
import { readAsset, type Asset } from '../asset-folder.ts';
import { createHandler } from '../compose.ts';
import { environment } from '../environment.ts';
import { Fault } from '../fault.ts';
import type { Request } from '../request.ts';
import { taggedAnswer } from '../tagged-answer.ts';

const shell = 'console/index.html';

export const handler = createHandler({
  'GET /assets/{file+}': asset,
  'GET /console': console,
  'GET /console/{path+}': console,
});

async function asset(request: Request): Promise<Answer> {
  const found = await readAsset(request.parameters['file'] ?? '');
  if (found === undefined) throw new Fault('route-not-found');
  return assetAnswer(request, found);
}

/** Every address in the console is a view of one page, except its files and its configuration. */
async function console(request: Request): Promise<Answer> {
  const path = request.parameters['path'] ?? '';
  if (path === 'config.json') return config();
  const file = path.includes('.') ? await readAsset(`console/${path}`) : undefined;
  if (file !== undefined && file.path !== shell) return assetAnswer(request, file);
  if (path.startsWith('assets/')) throw new Fault('route-not-found');
  const page = await readAsset(shell);
  if (page === undefined) throw new Fault('route-not-found');
  return assetAnswer(request, page, { 'content-security-policy': consolePolicy() });
}

function config(): Answer {
  return jsonAnswer(
    200,
    {
      issuer: environment('OIDC_ISSUER'),
      clientId: environment('OIDC_CLIENT_ID'),
      audience: environment('OIDC_AUDIENCE'),
    },
    { 'cache-control': 'no-cache' },
  );
}

function assetAnswer(request: Request, { type, hash, content, isImmutable }: Asset, headers = {}): Answer {
  return taggedAnswer(request, hash, {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...headers,
    },
    body: type.includes('charset') ? Buffer.from(content).toString('utf8') : content,
  });
}

/** The console also talks to the issuer, whose tokens it needs, and to nobody else. */
function consolePolicy(): string {
  const issuer = new URL(environment('OIDC_ISSUER')).origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${issuer}`,
    `form-action 'self' ${issuer}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
