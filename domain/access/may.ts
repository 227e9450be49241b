import type { Role, StaffIdentity } from './staff-identity.ts';

/** `hidden`: the caller must not learn whether it exists, so it is answered as not found. */
export type Permission = 'allowed' | 'forbidden' | 'hidden';

interface Rule {
  readonly roles: readonly Role[];
  /** What somebody with such a role learns of other departments. */
  readonly foreign: Exclude<Permission, 'allowed'>;
}

const rules = {
  readCase: { roles: ['clerk', 'supervisor'], foreign: 'hidden' },
  readInbox: { roles: ['clerk', 'supervisor'], foreign: 'forbidden' },
} as const satisfies Readonly<Record<string, Rule>>;

/** Whether staff may read a case that `department` handles. */
export function mayReadCase(staff: StaffIdentity, department: string): Permission {
  return may(rules.readCase, staff, department);
}

/** Whether staff may read the inbox of `department`. */
export function mayReadInbox(staff: StaffIdentity, department: string): Permission {
  return may(rules.readInbox, staff, department);
}

function may(rule: Rule, staff: StaffIdentity, department: string): Permission {
  if (!rule.roles.some((role) => staff.roles.includes(role))) return 'forbidden';
  return staff.departments.includes(department) ? 'allowed' : rule.foreign;
}
