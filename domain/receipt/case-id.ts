import { parseReceiptNumber, type ReceiptNumber } from './receipt-number.ts';

/** The `n`th case (from 1) of a submission: `<receiptNumber>-<n>`. */
export function caseId(receiptNumber: string, n: number): string {
  return `${receiptNumber}-${String(n)}`;
}

/** Takes a case id apart; nothing where it cannot be one. */
export function parseCaseId(id: string): { readonly receiptNumber: ReceiptNumber; readonly n: number } | undefined {
  const dash = id.lastIndexOf('-');
  const n = id.slice(dash + 1);
  const receiptNumber = parseReceiptNumber(id.slice(0, Math.max(dash, 0)));
  return receiptNumber === undefined || !/^[1-9]\d{0,2}$/.test(n) ? undefined : { receiptNumber, n: Number(n) };
}
