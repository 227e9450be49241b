import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readRequestBody } from '../gateway/read-request-body.ts';
import { demoAccounts } from './demo-accounts.ts';
import { escapeHtml, issuerStyle, renderIssuerPage, renderSignInPage, signInPolicy } from './sign-in-page.ts';

/**
 * Creates the sign-in of the local issuer: `GET /sign-in/{uid}` shows the demo accounts, `POST` takes the choice and
 * leads back to the provider; `/sign-in.css` is its style sheet.
 * @returns a handler that says whether the path was its own
 */
export function createSignIn(
  provider: Provider,
  styleSheet: string,
): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  const send = (response: ServerResponse, status: number, html: string): void => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': signInPolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(html);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Throws where the cookie of this sign-in is missing: an old tab, or a restart in between.
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      send(response, 200, renderSignInPage(demoAccounts, request.url ?? '', styleSheet));
      return;
    }
    const body = await readRequestBody(request);
    const accountId = Buffer.isBuffer(body) ? new URLSearchParams(body.toString('utf8')).get('account') : null;
    if (!demoAccounts.some(({ id }) => id === accountId)) {
      send(response, 422, renderSignInPage(demoAccounts, request.url ?? '', styleSheet));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: accountId ?? '' } });
  };
  return (request, response, path) => {
    if (path === '/sign-in.css') {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'x-content-type-options': 'nosniff' });
      response.end(issuerStyle);
      return true;
    }
    if (!path.startsWith('/sign-in/')) return false;
    serve(request, response).catch(() => {
      if (response.headersSent) return;
      const title = '请重新登录 · Sign in again';
      const link = `<p><a href="/console">${escapeHtml('返回工作台')} <span lang="en">Back to the console</span></a></p>`;
      send(
        response,
        400,
        renderIssuerPage(title, `<h1>请重新登录 <span lang="en">Sign in again</span></h1>${link}`, styleSheet),
      );
    });
    return true;
  };
}
