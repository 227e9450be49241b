import type { AffairGuide, ItemType, TimeLimit } from '../affair.ts';
import type { Language, Words } from '../language.ts';

/** What the catalogue shows of a published affair. */
export interface CatalogueEntry {
  readonly code: string;
  readonly title: Words;
  readonly description?: Words;
  readonly itemType: ItemType;
  readonly owner: string;
  readonly audience: AffairGuide['audience'];
  readonly levels: readonly string[];
  /** Promised visits to a counter. */
  readonly visits: number;
  readonly promised: TimeLimit;
  readonly depth?: number;
  readonly open?: AffairGuide['open'];
  readonly languages: readonly Language[];
}

/**
 * A compiled version. `version` is a SHA-256 (hex) over all its files, and so names the content: the same file compiled
 * by the same compiler has the same version. Pages hold their own version, which counts as zeros while it is made.
 */
export interface Manifest {
  readonly code: string;
  readonly version: string;
  readonly entry: CatalogueEntry;
  /** File name (`plan.json`, `validator.js`, `form.en.html` ...) -> SHA-256 of its bytes, hex. */
  readonly files: Readonly<Record<string, string>>;
}

/** `index.json` of a compiled folder: what there is to publish. */
export interface CompiledIndex {
  readonly reference: string;
  readonly affairs: readonly Manifest[];
}
