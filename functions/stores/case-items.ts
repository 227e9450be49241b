import type { CaseFile, HistoryEntry } from '../../domain/case/case-file.ts';
import type { CaseStatus } from '../../domain/case/case-status.ts';
import type { Words } from '../../domain/language.ts';
import { document, flag, number, optionalText, text, toItem, type Item } from './attributes.ts';

/** Partition key of everything that belongs to one submission. */
export function receiptKey(receiptNumber: string): string {
  return `R#${receiptNumber}`;
}

/** `CASE#2`, `CASE#2#H#000001`: a case and its history stand together, in order. */
export function caseKey(n: number, historyEntry?: number): string {
  return historyEntry === undefined
    ? `CASE#${String(n)}`
    : `CASE#${String(n)}#H#${String(historyEntry).padStart(6, '0')}`;
}

/** Key of a department's inbox. The number leaves room to spread one busy department over several partitions. */
export function inboxKey(department: string): string {
  return `${department}#0`;
}

export function caseItem(file: CaseFile): Item {
  const { department, affair } = file;
  return toItem({
    pk: receiptKey(file.receiptNumber),
    sk: caseKey(Number(file.id.slice(file.id.lastIndexOf('-') + 1))),
    kind: 'case',
    id: file.id,
    receiptNumber: file.receiptNumber,
    status: file.status,
    department: department.id,
    departmentTitle: JSON.stringify(department.title),
    role: file.role,
    affair: affair.code,
    affairTitle: JSON.stringify(affair.title),
    version: file.version,
    submittedAt: file.submittedAt,
    dueDate: file.dueDate,
    provisional: file.provisional,
    assignee: file.assignee,
    revision: file.revision,
    inboxKey: inboxKey(department.id),
    inboxOrder: `${file.dueDate}#${file.id}`,
  });
}

export function toCaseFile(item: Item): CaseFile {
  const assignee = optionalText(item, 'assignee');
  return {
    id: text(item, 'id'),
    receiptNumber: text(item, 'receiptNumber'),
    status: text(item, 'status') as CaseStatus,
    department: { id: text(item, 'department'), title: document<Words>(item, 'departmentTitle') },
    role: text(item, 'role') === 'joint' ? 'joint' : 'lead',
    affair: { code: text(item, 'affair'), title: document<Words>(item, 'affairTitle') },
    version: text(item, 'version'),
    submittedAt: text(item, 'submittedAt'),
    dueDate: text(item, 'dueDate'),
    provisional: flag(item, 'provisional'),
    ...(assignee !== undefined && { assignee }),
    revision: number(item, 'revision'),
  };
}

export function historyItem(file: CaseFile, entry: HistoryEntry): Item {
  const n = Number(file.id.slice(file.id.lastIndexOf('-') + 1));
  const pk = receiptKey(file.receiptNumber);
  return toItem({ pk, sk: caseKey(n, entry.n), kind: 'history', id: file.id, entry: JSON.stringify(entry) });
}
