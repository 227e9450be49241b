import { describe, expect, test } from 'vitest';
import { mayReadCase, mayReadInbox } from '../../../domain/access/may.ts';
import { parseStaffIdentity, roles, type Role } from '../../../domain/access/staff-identity.ts';

describe('the identity in token claims', () => {
  const expected = { subject: 'u1', name: '韦', departments: ['450103.health', '450100.health'], roles: ['clerk'] };

  test.each([
    ['arrays', ['450103.health', '450100.health'], ['clerk']],
    ['the strings API Gateway makes of arrays', '[450103.health 450100.health]', '[clerk]'],
    ['JSON text', '["450103.health","450100.health"]', '["clerk"]'],
    ['lists with spaces or commas', '450103.health 450100.health', 'clerk'],
  ])('is read from %s', (_how, departments, roleList) => {
    expect(parseStaffIdentity({ sub: 'u1', name: '韦', departments, roles: roleList })).toEqual(expected);
  });

  test('needs a subject; what is missing or unknown gives no rights', () => {
    expect(parseStaffIdentity({})).toBeUndefined();
    expect(parseStaffIdentity({ sub: '' })).toBeUndefined();
    expect(parseStaffIdentity({ sub: 'u1', roles: '[root clerks]', departments: 7 })).toEqual({
      subject: 'u1',
      name: 'u1',
      departments: [],
      roles: [],
    });
  });
});

describe('rights', () => {
  const staff = (role: Role) => ({ subject: 'u', name: 'u', departments: ['450103.health'], roles: [role] });

  test.each(roles)('of a %s are what the contract says', (role) => {
    const handlesCases = role === 'clerk' || role === 'supervisor';
    expect(mayReadCase(staff(role), '450103.health')).toBe(handlesCases ? 'allowed' : 'forbidden');
    expect(mayReadCase(staff(role), '450105.health')).toBe(handlesCases ? 'hidden' : 'forbidden');
    expect(mayReadInbox(staff(role), '450103.health')).toBe(handlesCases ? 'allowed' : 'forbidden');
    expect(mayReadInbox(staff(role), '450105.health')).toBe('forbidden');
  });
});
