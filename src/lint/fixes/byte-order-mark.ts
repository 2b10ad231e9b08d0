import type { Fix } from '../../findings/finding.js';

/** The mark is no part of a file's text, so the edit is empty and only names the file. */
export function withoutByteOrderMark(file: string): Fix {
  return {
    title: 'Remove the byte order mark.',
    edits: [{ file, start: 0, end: 0, text: '' }],
    safe: true,
    dropsByteOrderMark: true,
  };
}
