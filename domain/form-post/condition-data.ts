/** What `data-when` holds, for the script of the page: all must hold; a condition holds when all its tests do. */
export type ConditionData = readonly {
  readonly negate: boolean;
  readonly tests: readonly { readonly name: string; readonly values?: readonly string[] }[];
}[];
