import type { KoaContextWithOIDC } from 'oidc-provider';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { AccountBook } from './account-book.ts';
import { demoGrantType } from './demo-client.ts';

const department = /^\d{6,12}\.[a-z][a-z-]*$/;
const roles: readonly string[] = ['clerk', 'supervisor', 'author', 'publisher', 'admin'];

/** Lets the provider answer the demo grant: parameters `department` and `role`, each as often as needed. */
export function registerDemoGrant(provider: Provider, accounts: AccountBook, audience: string): void {
  const parameters = ['department', 'role'];
  const handler = async (context: KoaContextWithOIDC): Promise<void> => {
    const { client, params = {} } = context.oidc;
    if (!isLoopback(context.req.socket.remoteAddress) || client === undefined) throw new errors.AccessDenied();
    const given = { departments: listOf(params['department']), roles: listOf(params['role']) };
    if (given.departments.length === 0 || !given.departments.every((id) => department.test(id))) {
      throw new errors.InvalidRequest('department must be given, as <division>.<function>');
    }
    if (given.roles.length === 0 || !given.roles.every((role) => roles.includes(role))) {
      throw new errors.InvalidRequest(`role must be given, one of ${roles.join(', ')}`);
    }
    const { id: accountId } = accounts.add(given.departments, given.roles);
    const grant = new provider.Grant({ accountId, clientId: client.clientId });
    grant.addResourceScope(audience, 'staff');
    const grantId = await grant.save();
    const token = new provider.AccessToken({ accountId, client, grantId, gty: demoGrantType, scope: 'staff' } as never);
    token.resourceServer = new provider.ResourceServer(audience, accounts.resourceServer);
    const value = await token.save();
    context.body = { access_token: value, expires_in: token.expiration, token_type: token.tokenType };
  };
  provider.registerGrantType(demoGrantType, handler, parameters, parameters);
}

function listOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === 'string' && item !== '');
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || address?.replace(/^::ffff:/, '').startsWith('127.') === true;
}
