import { defineMessages } from '../../i18n/message.js';
import type { RuleDescription } from '../../findings/rule-description.js';

const changedMessages = defineMessages('books/sealed-changed', {
  added: ({ id, period, table }: { id: string; period: string; table: string }) =>
    `${id} was added to the ${table} of ${period} after the period was closed.`,
  removed: ({ id, period, table }: { id: string; period: string; table: string }) =>
    `${id} is no longer among the ${table} of ${period}, which was closed with it.`,
  changed: ({ changes, id, period }: { id: string; period: string; changes: readonly string[] }) =>
    `${id} was changed after ${period} was closed: ${changes.join('; ')}.`,
  damaged: ({ period }: { period: string }) =>
    `The rows that ${period} was closed with are not those of its seal: the books were changed by another program.`,
});

/** What compares a closed period with what it was closed with. */
export const sealedChanged = {
  messages: changedMessages,
  id: 'books/sealed-changed',
  name: 'Changed after closing',
  severity: 'error',
  summary:
    'A row of a period was added, changed or taken out after the period was closed with koo reconcile --close.',
  why: 'What was closed is in the accounts and in a tax return. A bill that is issued again changes both.',
  fix: 'Compare the old and the new values. If the change is right, correct the accounts and close the period again.',
  basis: 'advice',
} as const satisfies RuleDescription & { messages: typeof changedMessages };

const acceptedMessages = defineMessages('books/accepted-unused', {
  unused: ({ id, rule }: { rule: string; id: string }) =>
    `${rule} of ${id} is accepted in koo.yaml, and is not found any more.`,
});

export const acceptedUnused = {
  messages: acceptedMessages,
  id: 'books/accepted-unused',
  name: 'Accepted, and not found any more',
  severity: 'warning',
  summary: 'koo.yaml accepts a difference that is not found any more.',
  why: 'It would hide a new difference of the same order.',
  fix: 'Remove it from `books.accepted`.',
  basis: 'advice',
} as const satisfies RuleDescription & { messages: typeof acceptedMessages };
