import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';
import { AttachmentLink } from './attachment-link.tsx';
import { useCase } from './case-context.ts';

/** All files of the case. */
export function AttachmentList(): ReactNode {
  const { plain } = useLanguage().messages;
  const { attachments } = useCase();
  return (
    <section className="card" aria-labelledby="attachments">
      <h2 id="attachments">{plain.attachments}</h2>
      {attachments.length === 0 ? (
        <p className="quiet">{plain.noAttachments}</p>
      ) : (
        <ul className="plain-list">
          {attachments.map((file) => (
            <li key={file.id}>
              <AttachmentLink file={file} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
