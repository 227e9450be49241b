import type { ResourceServer } from 'oidc-provider';
import type { DemoAccount } from './demo-accounts.ts';
import { demoAccounts } from './demo-accounts.ts';

/** Who the issuer knows: the demo accounts, and those that the token command asked for. */
export interface AccountBook {
  readonly resourceServer: ResourceServer;
  readonly find: (id: string) => DemoAccount | undefined;
  /** An account with just these departments and roles; the same ones give the same account. */
  readonly add: (departments: readonly string[], roles: readonly string[]) => DemoAccount;
}

const tokenHours = 12;

export function createAccountBook(audience: string): AccountBook {
  const accounts = new Map(demoAccounts.map((account) => [account.id, account]));
  return {
    resourceServer: {
      audience,
      scope: 'staff',
      accessTokenFormat: 'jwt',
      accessTokenTTL: tokenHours * 3600,
      jwt: { sign: { alg: 'RS256' } },
    },
    find: (id) => accounts.get(id),
    add: (departments, roles) => {
      const id = `demo:${[...roles].sort().join('+')}@${[...departments].sort().join('+')}`;
      const account: DemoAccount = { id, name: `演示 ${roles.join(' ')}`, departments, roles, post: ['演示', 'Demo'] };
      accounts.set(id, account);
      return account;
    },
  };
}
