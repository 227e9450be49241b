import type { Language } from '../domain/language.ts';
import type { Answer } from './answer.ts';
import { neverCached } from './answer.ts';
import { problems, type ProblemCode } from './problem-code.ts';

/** An issue with its words in the language asked for. */
export interface SpokenIssue {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** Writes the page of a problem for a person. */
export type RenderProblem = (problem: {
  readonly status: number;
  readonly code: string;
  readonly language: Language;
  readonly requestId: string;
}) => string;

/** A problem document (RFC 9457). Says what went wrong by its code; never how, where or in which library. */
export function problemAnswer(
  code: ProblemCode,
  requestId: string,
  options: {
    readonly detail?: string | undefined;
    readonly issues?: readonly SpokenIssue[] | undefined;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Answer {
  const [status, title] = problems[code];
  const type = `https://banshi.dev/problems/${code}`;
  return {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': neverCached,
      ...options.headers,
    },
    body: JSON.stringify({ type, title, status, detail: options.detail, code, requestId, issues: options.issues }),
  };
}
