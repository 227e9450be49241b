/** Who may call: anybody, a person with a receipt's access code, or signed-in staff. */
export type Access = 'public' | 'staff';

/** One entry point of the system. The stack, the local gateway, OpenAPI and the tests read this table. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** HTTP API route path: `{name}` is one segment, `{name+}` the rest. */
  readonly path: string;
  /** File in `functions/handlers/`, and the name of the Lambda function. */
  readonly handler: string;
  readonly access: Access;
  readonly summary: string;
  /** Document in `schemas/documents/` that the body must be. */
  readonly takes?: string;
  /** Document in `schemas/documents/` that the answer is; without one it is a page or a file. */
  readonly gives?: string;
}

export const routes = [
  { method: 'GET', path: '/', handler: 'catalogue', access: 'public', summary: 'Catalogue page' },
  {
    method: 'GET',
    path: '/api/affairs',
    handler: 'catalogue',
    access: 'public',
    summary: 'Affairs, searched and filtered',
    gives: 'affair-list',
  },
  {
    method: 'GET',
    path: '/api/affairs/{code}',
    handler: 'affair',
    access: 'public',
    summary: 'Service guide of an affair',
    gives: 'affair',
  },
  {
    method: 'GET',
    path: '/api/affairs/{code}/schema',
    handler: 'affair',
    access: 'public',
    summary: 'JSON Schema of the answers',
  },
  {
    method: 'GET',
    path: '/api/affairs/{code}/types',
    handler: 'affair',
    access: 'public',
    summary: 'TypeScript declarations of the answers',
  },
  {
    method: 'GET',
    path: '/api/affairs/{code}/validator.js',
    handler: 'affair',
    access: 'public',
    summary: 'Validator as an ES module',
  },
  {
    method: 'POST',
    path: '/api/affairs/{code}/validate',
    handler: 'affair',
    access: 'public',
    summary: 'Issues of answers; stores nothing',
    takes: 'validation-request',
    gives: 'validation',
  },
  {
    method: 'POST',
    path: '/api/affairs/{code}/submissions',
    handler: 'submit',
    access: 'public',
    summary: 'Submit answers',
    takes: 'submission-request',
    gives: 'receipt',
  },
  {
    method: 'POST',
    path: '/api/affairs/{code}/attachments',
    handler: 'attachment',
    access: 'public',
    summary: 'Get an address to upload a file to',
    takes: 'attachment-request',
    gives: 'attachment-created',
  },
  { method: 'GET', path: '/affairs/{code}', handler: 'page', access: 'public', summary: 'Service guide page' },
  { method: 'GET', path: '/affairs/{code}/apply', handler: 'page', access: 'public', summary: 'Form page' },
  { method: 'POST', path: '/affairs/{code}/apply', handler: 'page', access: 'public', summary: 'Form post' },
  {
    method: 'GET',
    path: '/api/receipts/{receiptNumber}',
    handler: 'receipt',
    access: 'public',
    summary: 'Status of a receipt',
    gives: 'receipt-status',
  },
  { method: 'GET', path: '/receipts/{receiptNumber}', handler: 'receipt', access: 'public', summary: 'Receipt page' },
  {
    method: 'POST',
    path: '/receipts/{receiptNumber}',
    handler: 'receipt',
    access: 'public',
    summary: 'Open a receipt with its access code',
  },
  {
    method: 'GET',
    path: '/print/receipts/{receiptNumber}',
    handler: 'receipt',
    access: 'public',
    summary: 'Receipt for printing',
  },
  { method: 'GET', path: '/api/me', handler: 'inbox', access: 'staff', summary: 'Who am I', gives: 'me' },
  {
    method: 'GET',
    path: '/api/departments/{id}/cases',
    handler: 'inbox',
    access: 'staff',
    summary: 'Inbox of a department',
    gives: 'inbox',
  },
  { method: 'GET', path: '/api/cases/{caseId}', handler: 'case', access: 'staff', summary: 'A case', gives: 'case' },
  {
    method: 'GET',
    path: '/api/cases/{caseId}/attachments/{id}',
    handler: 'case',
    access: 'staff',
    summary: 'Download of an attachment',
  },
  {
    method: 'GET',
    path: '/assets/{file+}',
    handler: 'asset',
    access: 'public',
    summary: 'Style sheets, scripts, images',
  },
  { method: 'GET', path: '/console', handler: 'asset', access: 'public', summary: 'Console of the departments' },
  {
    method: 'GET',
    path: '/console/{path+}',
    handler: 'asset',
    access: 'public',
    summary: 'Console of the departments',
  },
  { method: 'GET', path: '/api/openapi.json', handler: 'system', access: 'public', summary: 'This description' },
  {
    method: 'GET',
    path: '/healthz',
    handler: 'system',
    access: 'public',
    summary: 'Whether everything serves',
    gives: 'health',
  },
] as const satisfies readonly Route[];

/** Takes what no route takes: 404, or 405 where the path exists with another method. */
export const fallbackHandler = 'system';

/** Not called over HTTP: takes the stream of the cases table. */
export const streamHandler = 'deliver';
