import type { FunctionName } from './function-name.ts';

/** How much a function may use. Lambda gives processor time in proportion to memory: 1,769 MB are one processor. */
export interface FunctionLimits {
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** Reads one or two items and answers; a second store being slow must still end within the API's 30 s. */
const reader = { memoryMegabytes: 512, timeoutSeconds: 10 };
/** Loads a validator and runs it while a citizen waits: start and validation are processor time. */
const validating = { memoryMegabytes: 1024, timeoutSeconds: 15 };

/** Limits of each function, with the reason. */
export const functionLimits: Readonly<Record<FunctionName, FunctionLimits>> = {
  catalogue: reader,
  affair: validating,
  submit: validating,
  // A form post may carry files, which are held in memory until they lie in the bucket.
  page: { memoryMegabytes: 1536, timeoutSeconds: 29 },
  attachment: reader,
  receipt: reader,
  // May read 20 pages of the index to find the few cases that a filter keeps.
  inbox: { memoryMegabytes: 512, timeoutSeconds: 20 },
  case: reader,
  // A batch is 100 records, each a message and a transaction; nobody waits for it.
  deliver: { memoryMegabytes: 512, timeoutSeconds: 60 },
  asset: { memoryMegabytes: 256, timeoutSeconds: 5 },
  system: { memoryMegabytes: 256, timeoutSeconds: 10 },
};
