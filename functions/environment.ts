type Variable =
  | 'CASES_TABLE'
  | 'CATALOGUE_TABLE'
  | 'BUCKET'
  | 'DELIVERY_QUEUE_URL'
  | 'FAILURE_QUEUE_URL'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'OIDC_AUDIENCE';

/** A variable that the stack sets for the function. Throws where it did not: the stack is then wrong. */
export function environment(variable: Variable): string {
  const value = process.env[variable];
  if (value === undefined || value === '') throw new Error(`The variable ${variable} is not set.`);
  return value;
}
