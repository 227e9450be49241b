import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Attachment } from '../api/documents.ts';
import { useLanguage } from '../language/language-context.ts';
import { speakBytes } from '../language/speak-bytes.ts';
import { downloadAttachment } from './download-attachment.ts';
import { useCase } from './case-context.ts';

/** A file of the case: its name downloads it. */
export function AttachmentLink({ file }: { readonly file: Attachment }): ReactNode {
  const { language, messages } = useLanguage();
  const { id: caseId } = useCase();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const download = (): void => {
    setState('busy');
    downloadAttachment({ caseId, id: file.id }, language).then(
      () => {
        setState('idle');
      },
      () => {
        setState('failed');
      },
    );
  };
  return (
    <>
      <Button
        className="link-button"
        aria-label={messages.download(file.name)}
        isPending={state === 'busy'}
        onPress={download}
      >
        {file.name}
      </Button>{' '}
      <span className="quiet">{speakBytes(file.bytes)}</span>
      {state === 'failed' && (
        <span className="error" role="alert">
          {messages.plain.downloadFailed}
        </span>
      )}
    </>
  );
}
