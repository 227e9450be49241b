/** Hidden fields of a form page: the idempotency key, and the version that the page was made of. */
export const keyField = '_key';
export const versionField = '_version';
