/** Why a request gave nothing: the problem document of the API (RFC 9457), or no answer at all (`unreachable`). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly requestId: string | undefined;

  constructor(code: string, title: string, requestId?: string) {
    super(title);
    this.code = code;
    this.requestId = requestId;
  }
}

/** The problem that an answer tells of; an answer that is no problem document is called by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { code, title, requestId } = (typeof body === 'object' && body !== null ? body : {}) as Partial<
    Readonly<Record<string, unknown>>
  >;
  return new Problem(
    typeof code === 'string' ? code : 'unknown',
    typeof title === 'string' ? title : `HTTP ${String(response.status)}`,
    typeof requestId === 'string' ? requestId : undefined,
  );
}

/** Whatever was thrown, as a problem: what is none means that no answer came. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('unreachable', '');
}
