import path from 'node:path';
import type { HandOffState } from '../publish/hand-offs/hand-off-receipt.js';
import type { HandOffSummary } from '../publish/hand-offs/list-hand-offs.js';
import type { HandOffCheck } from '../publish/hand-offs/verify-hand-offs.js';

const STATES: Record<HandOffState, string> = {
  confirmed: 'confirmed, taken at your word: no interface shows it',
  done: 'done, not verified',
  open: 'open',
  verified: 'verified',
};

export function handOffsText(handOffs: readonly HandOffSummary[]): string {
  if (handOffs.length === 0) return 'No hand-offs.';
  return handOffs.map((handOff) => handOffText(handOff)).join('\n\n');
}

/** One hand-off with what to do next; paths are shown from where the user is. */
export function handOffText(handOff: HandOffSummary): string {
  const { after, command, found, id, page, state, target, what } = handOff;
  const lines = [`${id} (${target}): ${STATES[state]}`, ...what.map((line) => `  ${line}`)];
  if (state === 'open') {
    if (after.length > 0) lines.push(`  after   ${after.join(', ')}`);
    lines.push(`  page    ${relative(page)}`);
  } else if (found !== undefined) {
    lines.push(`  found   ${found}`);
  }

  if (command) lines.push(`  then    ${command}`);
  return lines.join('\n');
}

/** After a publish: what is open, and what to do. */
export function openHandOffsText(handOffs: readonly HandOffSummary[]): string[] {
  const open = handOffs.filter(({ state }) => state === 'open');
  const done = handOffs.filter(({ state }) => state === 'done');
  const lines: string[] = [];
  for (const [index, { after, command, id, page, what }] of open.entries()) {
    lines.push(
      '',
      `hand-off  ${index + 1}. ${id}${after.length > 0 ? `, after ${after.join(', ')}` : ''}: ${what.join('; ')}`,
      `          open     ${relative(page)}`,
      `          then     ${command}`,
    );
  }

  for (const { command, id } of done)
    lines.push('', `hand-off  ${id} is done, and not verified yet: ${command}`);
  return lines;
}

const MARKS: Record<HandOffCheck['outcome'], string> = {
  'by-word': '·',
  differs: '✖',
  holds: '✔',
  'not-yet': '…',
  open: '→',
};

export function checksText(checks: readonly HandOffCheck[]): string {
  if (checks.length === 0) return 'No hand-offs.';
  return checks.map(({ found, id, outcome }) => `${MARKS[outcome]} ${id}: ${found}`).join('\n');
}

function relative(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}
