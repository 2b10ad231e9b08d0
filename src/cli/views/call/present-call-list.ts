import type { LoggedCall } from '../../../callback/sending/call-log.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { tableText } from '../../terminal/table-text.js';
import { callMessages } from './messages.js';

/** So many are listed; `--json` has all. */
const MAX_LISTED = 20;

/** What `koo callback replay --json` prints without an ID. */
export interface CallList {
  /** The oldest first. */
  calls: LoggedCall[];
}

/** The last calls, the newest at the end. */
export function callListText(calls: readonly LoggedCall[], language: Language): string {
  const words = textsIn(callMessages, language);
  if (calls.length === 0) return words.noCalls();
  const last = calls.slice(-MAX_LISTED);
  const columns = [
    words.columnId(),
    words.columnTime(),
    words.columnCommand(),
    words.columnActivity(),
    words.columnOutcome(),
    words.columnAddress(),
  ];
  const rows = last.map(({ activity, command, id, outcome, sentAt, url }) => [
    id,
    sentAt.slice(0, 19).replace('T', ' '),
    command,
    activity,
    outcome,
    new URL(url).host,
  ]);
  return [
    words.someCalls({ shown: last.length, total: calls.length }),
    tableText(columns, rows),
    words.howToReplay(),
  ].join('\n');
}
