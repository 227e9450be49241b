/** A file in a form post. */
export interface PostedFile {
  /** Name of the field. */
  readonly field: string;
  readonly name: string;
  /** Media type in lower case, without parameters. */
  readonly type: string;
  readonly content: Uint8Array;
}

export interface PostedForm {
  /** Names and values in the order in which they came. */
  readonly entries: readonly (readonly [name: string, value: string])[];
  readonly files: readonly PostedFile[];
}
