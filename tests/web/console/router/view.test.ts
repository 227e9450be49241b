import { expect, test } from 'vitest';
import { casePath, inboxPath, viewAt } from '../../../../web/console/router/view.ts';

test('an address and its view say the same', () => {
  expect(viewAt(inboxPath('450103.civil-affairs'))).toEqual({ kind: 'inbox', department: '450103.civil-affairs' });
  expect(viewAt(casePath('20261123-7K3M-QX4H-W-1'))).toEqual({ kind: 'case', caseId: '20261123-7K3M-QX4H-W-1' });
});

test.each([
  ['/console', 'home'],
  ['/console/', 'home'],
  ['/console/callback', 'callback'],
  ['/console/departments/450103.civil-affairs/', 'inbox'],
  ['/console/departments', 'unknown'],
  ['/console/cases/a/b', 'unknown'],
  ['/console/cases/%2e%2e', 'unknown'],
])('%s is %s', (path, kind) => {
  expect(viewAt(path).kind).toBe(kind);
});
