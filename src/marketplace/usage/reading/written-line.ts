import type { Message } from '../../../i18n/message.js';
import { recordMessages } from '../messages.js';
import type { WrittenRecord } from '../read-record.js';
import { MAX_LINE_CHARACTERS } from './lines-of.js';

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
