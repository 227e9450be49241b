import type { CaseStatus } from '../../../domain/case/case-status.ts';
import { dateOfDay } from '../../../domain/clock/date-of-day.ts';
import { dayNumber } from '../../../domain/clock/day-number.ts';
import { shanghaiDate } from '../../../domain/clock/shanghai-date.ts';
import { isSettled } from '../../../domain/case/settled.ts';

export const marketRegulation = '450103.market-regulation';
export const civilAffairs = '450103.civil-affairs';

/** Titles by language: Chinese and English, as the API gives one of them. */
export const titles: Readonly<Record<string, readonly [string, string]>> = {
  [marketRegulation]: ['青秀区市场监督管理局', 'Market Regulation, Qingxiu District'],
  [civilAffairs]: ['青秀区民政局', 'Civil Affairs, Qingxiu District'],
  'food-business-licence': ['食品经营许可（小餐饮、食品销售）新办', 'Food business licence, new'],
  'individual-business-registration': ['个体工商户设立登记', 'Registration of an individual business'],
};

export interface SampleCase {
  readonly id: string;
  readonly department: string;
  readonly affair: string;
  readonly status: CaseStatus;
  readonly dueDate: string;
  readonly overdue: boolean;
  readonly provisional: boolean;
  readonly role: 'lead' | 'joint';
}

const statuses: readonly CaseStatus[] = ['submitted', 'in-review', 'submitted', 'correction-required', 'granted'];

/** `count` cases of a department, due one after the other from three days ago on. */
export function sampleCases(department: string, count: number): SampleCase[] {
  const today = shanghaiDate(Date.now());
  return Array.from({ length: count }, (_, index) => {
    const dueDate = dateOfDay(dayNumber(today) - 3 + index);
    const status = statuses[index % statuses.length]!;
    return {
      id: `20261123-${String(index).padStart(4, '0')}-7K3M-X-1`,
      department,
      affair: index % 3 === 2 ? 'individual-business-registration' : 'food-business-licence',
      status,
      dueDate,
      overdue: dueDate < today && !isSettled(status),
      provisional: index > 40,
      role: index % 4 === 1 ? 'joint' : 'lead',
    };
  });
}
