import type { FunctionName } from './function-name.ts';

type TableRead = 'GetItem' | 'Query';
type TableWrite = 'PutItem' | 'UpdateItem';

/** What a function may do. What is not written here is refused. */
export interface Permission {
  /** On the cases table itself; `TransactWriteItems` is allowed by the actions it is made of. */
  readonly cases?: readonly (TableRead | TableWrite)[];
  /** On the index `inbox` of the cases table. */
  readonly inbox?: readonly 'Query'[];
  /** On the catalogue table itself. */
  readonly catalogue?: readonly TableRead[];
  /** On the index `listing` of the catalogue table. */
  readonly listing?: readonly 'Query'[];
  /** On the objects below `artefacts/`. */
  readonly artefacts?: readonly 'GetObject'[];
  /** On the objects below `attachments/`. A presigned address can do what its function may do. */
  readonly attachments?: readonly ('GetObject' | 'PutObject')[];
  /** On the bucket: only who may list learns that an object is missing (404); to others S3 says 403. */
  readonly bucket?: readonly 'ListBucket'[];
  /** On the queue of deliveries. */
  readonly deliveries?: readonly 'SendMessage'[];
  /** Reads the stream of the cases table, and sets aside what cannot be delivered. */
  readonly stream?: true;
  /** Tells the console where to sign in. */
  readonly signIn?: true;
}

/** Any version of any affair, and the registers it refers to. */
const readAffairs = { catalogue: ['GetItem'], artefacts: ['GetObject'] } as const;
const saveSubmission = { cases: ['GetItem', 'PutItem'], attachments: ['GetObject'], bucket: ['ListBucket'] } as const;

/** The one table of what each function may do. The stack writes its policies and its variables from it. */
export const permissions: Readonly<Record<FunctionName, Permission>> = {
  catalogue: { ...readAffairs, listing: ['Query'] },
  affair: { ...readAffairs },
  submit: { ...readAffairs, ...saveSubmission },
  page: { ...readAffairs, ...saveSubmission, attachments: ['GetObject', 'PutObject'] },
  attachment: { ...readAffairs, attachments: ['PutObject'] },
  receipt: { cases: ['Query'] },
  inbox: { ...readAffairs, cases: ['GetItem'], inbox: ['Query'] },
  case: { ...readAffairs, cases: ['Query'], attachments: ['GetObject'] },
  deliver: { cases: ['GetItem', 'PutItem', 'UpdateItem'], deliveries: ['SendMessage'], stream: true },
  asset: { signIn: true },
  system: { catalogue: ['GetItem'] },
};
