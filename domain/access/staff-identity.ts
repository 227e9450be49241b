export const roles = ['clerk', 'supervisor', 'author', 'publisher', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Who is signed in. */
export interface StaffIdentity {
  readonly subject: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly roles: readonly Role[];
}

/**
 * The identity that verified token claims tell of, or nothing where there is no subject. A list may come as an
 * array, or as the string `[a b]` to which API Gateway flattens arrays. A role we do not know gives no rights.
 */
export function parseStaffIdentity(claims: Readonly<Record<string, unknown>>): StaffIdentity | undefined {
  const { sub, name } = claims;
  if (typeof sub !== 'string' || sub === '') return undefined;
  return {
    subject: sub,
    name: typeof name === 'string' && name !== '' ? name : sub,
    departments: listOf(claims['departments']),
    roles: roles.filter((role) => listOf(claims['roles']).includes(role)),
  };
}

function listOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.filter((one) => typeof one === 'string');
  if (typeof claim !== 'string') return [];
  return claim.split(/[[\]\s,"]+/).filter((one) => one !== '');
}
