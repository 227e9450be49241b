import type { Language } from '../../domain/language.ts';
import type { Receipt, ReceiptStatus } from '../../domain/receipt.ts';
import { speakWords } from '../speak-words.ts';

/** The 201 body of a submission: the receipt in one language, with the access code. */
export function speakReceipt(receipt: Receipt, accessCode: string, language: Language): unknown {
  const { receiptNumber, ...rest } = receipt;
  return speakWords({ receiptNumber, accessCode, ...rest }, language);
}

/** The body that tells how things stand with a receipt. */
export function speakReceiptStatus(status: ReceiptStatus, language: Language): unknown {
  return speakWords(status, language);
}
