import type { Patterns } from './chinese-area.js';

/** What any rule may say beside its own messages: titles of fixes, and the places that belong to a finding. */
export const COMMON_MESSAGES: Patterns = {
  'Use {text}.': '改为 {text}。',
  'Write {text}.': '写成 {text}。',
};

/** What a hole with such a name can hold; `''` stands for nothing. */
export const PHRASES: Readonly<Record<string, Patterns>> = {};
