import { parseAccessCode } from '../../domain/receipt/access-code.ts';
import { parseReceiptNumber } from '../../domain/receipt/receipt-number.ts';
import { receiptStatus } from '../../domain/receipt/receipt-status.ts';
import type { ReceiptStatus } from '../../domain/receipt.ts';
import { loadSubmission } from '../stores/load-submission.ts';
import { hashAccessCode, isSameHash } from './access-code-vault.ts';

/**
 * How things stand with a receipt, for somebody with its access code. A wrong code and a number that does not exist give
 * the same nothing, after the same work.
 */
export async function openReceipt(
  typedNumber: string | undefined,
  typedCode: string | undefined,
): Promise<ReceiptStatus | undefined> {
  const receiptNumber = parseReceiptNumber(typedNumber ?? '');
  const accessCode = parseAccessCode(typedCode ?? '');
  if (receiptNumber === undefined || accessCode === undefined) return undefined;
  const stored = await loadSubmission(receiptNumber);
  const hash = hashAccessCode(accessCode, receiptNumber);
  const isOpen = isSameHash(hash, stored?.submission.accessCodeHash ?? '-'.repeat(hash.length));
  return stored !== undefined && isOpen ? receiptStatus(stored.submission.receipt, stored.cases) : undefined;
}
