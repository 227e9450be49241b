import attachmentRequest from '../../schemas/documents/attachment-request.json' with { type: 'json' };
import submissionRequest from '../../schemas/documents/submission-request.json' with { type: 'json' };
import validationRequest from '../../schemas/documents/validation-request.json' with { type: 'json' };
import type { Language } from '../../domain/language.ts';
import type { DocumentSchema } from './check-document.ts';

/** A request body: its schema, and what a body that keeps it holds. */
export interface RequestDocument<Body> {
  readonly schema: DocumentSchema;
  readonly body?: Body;
}

export const submissionDocument: RequestDocument<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly version?: string;
  readonly language?: Language;
  readonly draft?: string;
}> = { schema: submissionRequest };

export const validationDocument: RequestDocument<{
  readonly answers: Readonly<Record<string, unknown>>;
  readonly version?: string;
}> = { schema: validationRequest };

export const attachmentDocument: RequestDocument<{
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}> = { schema: attachmentRequest };
