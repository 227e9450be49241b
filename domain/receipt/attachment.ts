/** The answer to an attachment question: a file that was uploaded before. */
export interface Attachment {
  /** At most 64 letters, digits, `-` and `_`. */
  readonly id: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly sha256: string;
}
