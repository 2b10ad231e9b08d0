import type { ChangesResult } from '../publish/direct/change-directly.js';
import { openHandOffsText } from './present-hand-offs.js';
import { kindText, subject } from './present-plan.js';

const WORDS = {
  done: 'done',
  'hand-off': 'to be done by hand, in the seller console',
  open: 'not begun',
  unchanged: 'was so already',
  waiting: 'waiting',
} as const;

/** What a person reads after a change that was made by itself. */
export function changesText({ changes, handOffs, place, product, target }: ChangesResult): string {
  if (changes.length === 0) return `Nothing to do: product ${product} at ${target} (${place}) is so already.`;
  const lines = changes.map((change) => {
    const { from, outcome, to } = change;
    const values = [from, to].flatMap((value) => value ?? []).join(' → ');
    return `${kindText(change)} ${subject(change)}${values ? `: ${values}` : ''}  (${WORDS[outcome]})`;
  });
  return [...lines, ...openHandOffsText(handOffs)].join('\n');
}
