import type { DivisionLevel } from './plan.ts';
import type { Words } from './language.ts';

/** What every affair refers to: the tree of divisions, the functions of government, the calendars. */
export interface Reference {
  readonly functions: readonly GovernmentFunction[];
  readonly divisions: readonly Division[];
  readonly departments: readonly DepartmentOverride[];
  readonly calendars: readonly Calendar[];
}

/** A function of government, e.g. civil affairs, and the levels that have a department for it. */
export interface GovernmentFunction {
  readonly id: string;
  readonly title: Words;
  readonly levels: readonly DivisionLevel[];
  /** Where the department of a level is called otherwise, e.g. `民政厅` of the region for `民政局`. */
  readonly levelTitles?: Readonly<Partial<Record<DivisionLevel, Words>>>;
}

/** GB/T 2260 code: 6 digits down to county, 12 for a township. */
export interface Division {
  readonly code: string;
  readonly title: Words;
  readonly level: DivisionLevel;
}

/** What differs from the plain product of function and division for one department. */
export interface DepartmentOverride {
  /** `<division>.<function>` */
  readonly id: string;
  readonly title?: Words;
  readonly address?: Words;
  readonly hours?: Words;
  readonly phone?: string;
  /** This function is done here by another department, e.g. `450103.government-services`. */
  readonly doneBy?: string;
}

/** Days off and make-up working days of a jurisdiction. Otherwise Monday to Friday are worked. */
export interface Calendar {
  readonly id: string;
  readonly title: Words;
  readonly inherits?: string;
  /** Divisions whose code starts with this use the calendar; the longest prefix wins. */
  readonly divisionPrefix: string;
  /** Part of the year (`MM-DD`) that the calendar's own yearly notice is about; the whole year when absent. */
  readonly season?: { readonly from: string; readonly until: string };
  readonly years: Readonly<Record<string, Readonly<Record<string, 'off' | 'work'>>>>;
  readonly source: string;
}
