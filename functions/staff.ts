import { parseStaffIdentity, type StaffIdentity } from '../domain/access/staff-identity.ts';
import { Fault } from './fault.ts';
import type { Request } from './request.ts';

/** Who is signed in. The authorizer has verified the token. Fault: `unauthenticated`. */
export function staffOf(request: Request): StaffIdentity {
  const staff = parseStaffIdentity(request.claims);
  if (staff === undefined) throw new Fault('unauthenticated');
  return staff;
}
