import type { ChineseArea } from './chinese-area.js';

/** What comes before the slash of a rule's id. */
export const AREAS: Readonly<Record<string, ChineseArea | undefined>> = {};
