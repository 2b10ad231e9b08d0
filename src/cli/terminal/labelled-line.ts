import { escapeLine } from '../../platform/escape-unprintable.js';
import { padded } from './columns.js';

/** Labels are no wider, in columns of a terminal. */
const WIDEST = 8;

/** One line of what is told about a file: a label, and what it is of. */
export function labelledLine(label: string, text: string): string {
  return `  ${padded(label, WIDEST)}  ${escapeLine(text)}`;
}
