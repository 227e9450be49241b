/** Names of the hidden fields of a form page. No question can have them: keys of answers begin with a letter. */
export const idempotencyKeyName = '_idempotencyKey';
export const versionName = '_version';
export const languageName = '_language';
