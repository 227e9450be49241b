import type { ProblemKey } from './zh-Hans.ts';

export const en: Readonly<Record<ProblemKey, readonly [title: string, advice: string]>> = {
  'malformed-json': ['The request cannot be read', 'Go back and try again.'],
  'malformed-request': ['The request cannot be read', 'Go back and try again.'],
  unauthenticated: ['Sign in first', 'Sign in, then open this page again.'],
  forbidden: [
    'You may not do this',
    'If you were sending a form, open it on this site and send it from there. If you work in a department, ask its administrator.',
  ],
  'affair-not-found': [
    'There is no such service',
    'It may have ended, or the address is not complete. Search on the home page.',
  ],
  'version-not-found': ['There is no such version', 'Open the form again from its guide.'],
  'receipt-not-found': [
    'Not found',
    'The receipt number or the access code is not right. Compare it with your receipt and enter it again.',
  ],
  'case-not-found': ['There is no such case', 'The number may be wrong, or the case belongs to another department.'],
  'department-not-found': ['There is no such department', 'Check the id of the department.'],
  'attachment-not-found': ['There is no such file', 'Upload the file again.'],
  'draft-not-found': [
    'There is no such draft',
    'The number or the resume code is not right, or the draft has expired.',
  ],
  'route-not-found': ['Page not found', 'Check the address, or start from the home page.'],
  'method-not-allowed': ['This is not possible here', 'Go back and try again.'],
  'not-acceptable': ['Not available in this format', 'Ask for another format.'],
  'idempotency-key-reused': [
    'This form was already sent with other answers',
    'Open the form again from its guide and fill it in once more.',
  ],
  'illegal-transition': ['This is not possible now', 'The case has moved on. Reload the page.'],
  'affair-closed': ['Not open for applications now', 'See the guide for the dates.'],
  'already-rated': ['You have given your rating already', 'A case can be rated once.'],
  'attachment-not-uploaded': ['A file did not arrive', 'Go back to the form and upload the file again.'],
  'stale-version': ['Somebody else has changed this', 'Reload the page and try again.'],
  'payload-too-large': ['This is too large', 'Shorten the text or choose a smaller file, then try again.'],
  'unsupported-media-type': ['This format is not taken here', 'Go back and try again.'],
  'invalid-answers': ['Some answers need to be corrected', 'Correct them as shown and send again.'],
  'invalid-affair': ['The affair file has mistakes', 'Correct them as shown.'],
  'invalid-request': ['The request is not right', 'Check it and try again.'],
  'if-match-required': ['The version is missing', 'Reload the page and try again.'],
  'too-many-requests': ['Too many people at the moment', 'Try again in a little while.'],
  internal: [
    'Something went wrong here',
    'It is not your fault. Try again in a little while: sending the same form again does not apply twice.',
  ],
  'temporarily-unavailable': [
    'Not available right now',
    'Try again in a little while: sending the same form again does not apply twice.',
  ],
};
