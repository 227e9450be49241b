import { parseAccessCode } from '../../domain/receipt/access-code.ts';
import { parseReceiptNumber, type ReceiptNumber } from '../../domain/receipt/receipt-number.ts';
import { renderAccessCodePage } from '../../web/pages/access-code-page.ts';
import { renderProblemPage } from '../../web/pages/problem-page.ts';
import { renderReceiptPage } from '../../web/pages/receipt-page.ts';
import { htmlAnswer, jsonAnswer, redirectAnswer, type Answer } from '../answer.ts';
import { createHandler } from '../compose.ts';
import { Fault } from '../fault.ts';
import { readForm } from '../form/read-form.ts';
import { rememberLanguage } from '../remember-language.ts';
import type { Request } from '../request.ts';
import { requireSameSite } from '../same-site.ts';
import { openReceipt } from '../submission/open-receipt.ts';
import { receiptCookie, rememberedAccessCode } from '../submission/receipt-cookie.ts';
import { speakReceiptStatus } from '../submission/speak-receipt.ts';

export const handler = createHandler(
  {
    'GET /api/receipts/{receiptNumber}': status,
    'GET /receipts/{receiptNumber}': page,
    'POST /receipts/{receiptNumber}': open,
    'GET /print/receipts/{receiptNumber}': print,
  },
  { problemPage: renderProblemPage },
);

async function status(request: Request): Promise<Answer> {
  const found = await openReceipt(request.parameters['receiptNumber'], request.headers['access-code']);
  if (found === undefined) throw new Fault('receipt-not-found');
  return jsonAnswer(200, speakReceiptStatus(found, request.language));
}

async function page(request: Request): Promise<Answer> {
  const receiptNumber = numberIn(request);
  const shown = await showReceipt(request, receiptNumber, false);
  const { language } = request;
  return rememberLanguage(request, shown ?? htmlAnswer(200, renderAccessCodePage({ receiptNumber, language })));
}

/** Only for a browser that has opened the receipt: the printed page must not ask. */
async function print(request: Request): Promise<Answer> {
  const receiptNumber = numberIn(request);
  return (await showReceipt(request, receiptNumber, true)) ?? redirectAnswer(`/receipts/${receiptNumber}`);
}

/** Takes the access code and leads to the page again, so that loading it anew sends nothing. */
async function open(request: Request): Promise<Answer> {
  requireSameSite(request);
  const receiptNumber = numberIn(request);
  const { entries } = await readForm(request);
  const accessCode = parseAccessCode(entries.find(([name]) => name === 'accessCode')?.[1] ?? '');
  const found = await openReceipt(receiptNumber, accessCode);
  if (found !== undefined && accessCode !== undefined) {
    return redirectAnswer(`/receipts/${receiptNumber}`, [receiptCookie(request, receiptNumber, accessCode)]);
  }
  return htmlAnswer(404, renderAccessCodePage({ receiptNumber, language: request.language, failed: true }));
}

async function showReceipt(
  request: Request,
  receiptNumber: ReceiptNumber,
  forPrint: boolean,
): Promise<Answer | undefined> {
  const accessCode = rememberedAccessCode(request, receiptNumber);
  const receipt = await openReceipt(receiptNumber, accessCode);
  if (receipt === undefined || accessCode === undefined) return undefined;
  return htmlAnswer(200, renderReceiptPage({ receipt, accessCode, language: request.language, forPrint }));
}

function numberIn(request: Request): ReceiptNumber {
  const receiptNumber = parseReceiptNumber(request.parameters['receiptNumber'] ?? '');
  if (receiptNumber === undefined) throw new Fault('receipt-not-found');
  return receiptNumber;
}
