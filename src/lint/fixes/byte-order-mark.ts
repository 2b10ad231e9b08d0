import { commonMessages } from '../../findings/common-messages.js';
import type { Report } from '../../findings/rule.js';

/** The mark is no part of a file's text, so the edit is empty and only names the file. */
export function withoutByteOrderMark(file: string): Report['fix'] {
  return {
    title: commonMessages.removeByteOrderMark(),
    edits: [{ file, start: 0, end: 0, text: '' }],
    safe: true,
    dropsByteOrderMark: true,
  };
}
