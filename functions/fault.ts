import type { Issue } from '../domain/issue.ts';
import { problems, type ProblemCode } from './problem-code.ts';

/**
 * Why a request cannot be served. The problem document says its code and nothing of its cause, which goes to the
 * log. `retryable`: the same request may succeed after `retryAfterSeconds`.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: ProblemCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number;
  /** Header fields that belong to the answer, e.g. `allow`. */
  readonly headers: Readonly<Record<string, string>>;
  /** What to do about it (RFC 9457, 3.1.4), where the title does not say enough. Never what was sent. */
  readonly detail?: string | undefined;
  /** Of a 422: what is wrong, without words. */
  readonly issues?: readonly Issue[] | undefined;

  constructor(
    code: ProblemCode,
    options: {
      readonly cause?: unknown;
      readonly retryAfterSeconds?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly issues?: readonly Issue[];
      readonly detail?: string;
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.code = code;
    this.status = problems[code][0];
    this.retryable = this.status === 503 || this.status === 429;
    this.retryAfterSeconds = options.retryAfterSeconds ?? 1;
    this.headers = options.headers ?? {};
    this.detail = options.detail;
    this.issues = options.issues;
  }
}
