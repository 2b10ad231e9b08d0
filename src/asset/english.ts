import { listText } from '../i18n/list-text.js';
import { plural } from '../i18n/plural.js';
import type { SomeNames } from './some-names.js';

/** Phrases that several rules put into their English messages; `chinese.ts` has the same. */

/** `a, b and 3 more` */
export function nameSome({ more, names }: SomeNames): string {
  return listText(more > 0 ? [...names, `${more} more`] : names, 'en');
}

/** `, as are 2 other files`; nothing for none. */
export function asAreOthers(count: number): string {
  return count === 0 ? '' : `, as ${count === 1 ? 'is' : 'are'} ${plural(count, 'other file')}`;
}

/** `950 bytes`, `1.2 MB`, in millions of bytes. */
export function megabytes(bytes: number): string {
  return bytes < 1e5 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What was written, and what was meant or could be written: the end of a sentence. */
export function meantOrKnown({ known, meant }: { known: readonly string[]; meant?: string }): string {
  return meant === undefined
    ? `. Use ${listText(known, 'en', 'disjunction')}.`
    : `; did you mean "${meant}"?`;
}
