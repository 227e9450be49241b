import type { ReactNode } from 'react';
import type { Me } from '../api/documents.ts';
import { useLanguage } from '../language/language-context.ts';
import { Link } from '../router/link.tsx';
import { inboxPath } from '../router/view.ts';

/** Title of one of the person's departments, or its id where the API knows no title. */
export function departmentTitle(me: Me, id: string): string {
  return me.departmentTitles?.[id] ?? id;
}

/** Links to the inboxes of all departments of a person who has several. */
export function DepartmentSwitch({ me, current }: { readonly me: Me; readonly current?: string }): ReactNode {
  const { messages } = useLanguage();
  if (me.departments.length < 2) return null;
  return (
    <nav className="departments" aria-label={messages.plain.departments}>
      <ul>
        {me.departments.map((id) => (
          <li key={id}>
            <Link href={inboxPath(id)} aria-current={id === current ? 'page' : undefined}>
              {departmentTitle(me, id)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
