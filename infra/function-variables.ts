import type { CfnParameter } from 'aws-cdk-lib';
import type { SharedResources } from './grant-permission.ts';
import type { Permission } from './permissions.ts';

/** Who signs staff in, given at deployment. */
export interface SignIn {
  readonly issuer: CfnParameter;
  readonly audience: CfnParameter;
  readonly clientId: CfnParameter;
}

/** The variables of a function: a name for everything that it is allowed to touch, and nothing else. */
export function functionVariables(
  permission: Permission,
  { cases, catalogue, bucket, deliveries, streamFailures }: SharedResources,
  { issuer, audience, clientId }: SignIn,
): Readonly<Record<string, string>> {
  const { artefacts, attachments } = permission;
  return {
    ...(permission.cases && { CASES_TABLE: cases.tableName }),
    ...(permission.catalogue && { CATALOGUE_TABLE: catalogue.tableName }),
    ...((artefacts || attachments) && { BUCKET: bucket.bucketName }),
    ...(permission.deliveries && { DELIVERY_QUEUE_URL: deliveries.queueUrl }),
    ...(permission.stream && { FAILURE_QUEUE_URL: streamFailures.queueUrl }),
    ...(permission.signIn && {
      OIDC_ISSUER: issuer.valueAsString,
      OIDC_AUDIENCE: audience.valueAsString,
      OIDC_CLIENT_ID: clientId.valueAsString,
    }),
  };
}
