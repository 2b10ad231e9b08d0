import type { Message } from '../../../i18n/message.js';
import type { WrittenRecord } from '../read-record.js';

/** What a line of a file holds, before its values are checked. */
export interface WrittenLine {
  /** From 1. */
  line: number;
  values: { record: WrittenRecord } | { problems: Message[] };
}
