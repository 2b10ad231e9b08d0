import type { Advice } from './advice.js';

/** Who says a code; a number can mean another thing in another family. */
export type CodeFamily = 'gateway' | 'licence' | 'marketplace' | 'oauth' | 'rfs' | 'upload' | 'usage';

/** A code that an answer can carry, and what the seller can do about it. */
export interface ErrorCode extends Partial<Advice> {
  /** As the pages print it, without the prefix that differs from page to page: `0101` of `MKT.0101`, `CBC.0101`. */
  code: string;
  family: CodeFamily;
  meaning: string;
  chinese: string;
  /** What to do; absent where only KooGallery's support can help. */
  next?: string;
  /** Whether the same request can succeed later. */
  again?: boolean;
  /** HTTP statuses with which the code means this; absent where it means the same with each. */
  statuses?: number[];
}

/** Code, meaning, its Chinese, what to do, and what else there is to say. */
export type CodeRow = [
  code: string,
  meaning: string,
  chinese: string,
  advice?: Advice,
  more?: Pick<ErrorCode, 'again' | 'statuses'>,
];

export function codes(family: CodeFamily, rows: readonly CodeRow[]): ErrorCode[] {
  return rows.map(([code, meaning, chinese, advice, more]) => ({
    chinese,
    code,
    family,
    meaning,
    ...advice,
    ...more,
  }));
}
