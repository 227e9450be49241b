/** What the console can show, one for each kind of address below `/console`. */
export type View =
  | { readonly kind: 'home' }
  | { readonly kind: 'callback' }
  | { readonly kind: 'inbox'; readonly department: string }
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'unknown' };

const inbox = /^\/console\/departments\/([\w.-]+)$/;
const oneCase = /^\/console\/cases\/([\w-]+)$/;

/** The view at a path (`/console/cases/...`); a slash at its end is as good as none. */
export function viewAt(path: string): View {
  const plain = path.replace(/\/+$/, '');
  if (plain === '/console') return { kind: 'home' };
  if (plain === '/console/callback') return { kind: 'callback' };
  const department = inbox.exec(plain)?.[1];
  if (department !== undefined) return { kind: 'inbox', department };
  const caseId = oneCase.exec(plain)?.[1];
  if (caseId !== undefined) return { kind: 'case', caseId };
  return { kind: 'unknown' };
}

export function inboxPath(department: string): string {
  return `/console/departments/${department}`;
}

export function casePath(caseId: string): string {
  return `/console/cases/${caseId}`;
}
