import type { Message } from '../../../i18n/message.js';
import { recordMessages } from '../messages.js';
import type { WrittenRecord } from '../read-record.js';

/** A longer line is not a usage record; in characters. */
export const MAX_LINE_CHARACTERS = 64 * 1024;

/** What a line of a file holds, before its values are checked. */
export interface WrittenLine {
  /** From 1. */
  line: number;
  values: { record: WrittenRecord } | { problems: Message[] };
}

/** A line that is too long holds nothing. */
export function tooLong(): Message {
  return recordMessages.lineTooLong({ kilobytes: MAX_LINE_CHARACTERS / 1024 });
}
