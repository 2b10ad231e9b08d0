import type { Patterns } from './message-matcher.js';

/** Of each error code the message and the hints that it can have; `ANY` holds for codes that come from elsewhere. */
export type ChineseErrors = Readonly<Record<string, Patterns>>;

/** Stands for codes that are not known beforehand: Node's own, and what KooGallery and RFS answer. */
export const ANY = '*';
