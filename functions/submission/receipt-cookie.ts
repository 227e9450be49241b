import type { Request } from '../request.ts';

const lifeSeconds = 15 * 60;

/**
 * The cookie that keeps a receipt open for a quarter of an hour, so that its page can be shown, printed and loaded
 * again without typing the access code. It is named after the receipt, no script can read it, and no other site sends it.
 */
export function receiptCookie(request: Request, receiptNumber: string, accessCode: string): string {
  const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
  const life = `Path=/; Max-Age=${String(lifeSeconds)}; HttpOnly; SameSite=Lax${secure}`;
  return `${cookieName(receiptNumber)}=${accessCode}; ${life}`;
}

/** The access code that the browser keeps for a receipt, if any. */
export function rememberedAccessCode(request: Request, receiptNumber: string): string | undefined {
  return request.cookies.get(cookieName(receiptNumber));
}

function cookieName(receiptNumber: string): string {
  return `receipt-${receiptNumber}`;
}
