import path from 'node:path';
import type { Language } from '../../../i18n/language.js';
import { type Message, textOf, textsIn } from '../../../i18n/message.js';
import type { HandOffSummary } from '../../../publish/hand-offs/list-hand-offs.js';
import type { HandOffCheck } from '../../../publish/hand-offs/verify-hand-offs.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { handOffMessages } from './messages.js';

export function handOffsText(handOffs: readonly HandOffSummary[], language: Language = 'en'): string {
  if (handOffs.length === 0) return textOf(handOffMessages.none(), language);
  return handOffs.map((handOff) => handOffText(handOff, language)).join('\n\n');
}

/** One hand-off with what to do next; paths are shown from where the user is. */
export function handOffText(givenHandOff: HandOffSummary, language: Language = 'en'): string {
  const handOff = onOneLine(givenHandOff, language);
  const { after, command, found, id, page, state, superseded, target, what } = handOff;
  const words = textsIn(handOffMessages, language);
  const labels = [words.superseded(), words.after(), words.page(), words.found(), words.command()];
  const width = Math.max(6, ...labels.map((label) => textWidth(label)));
  const row = (label: string, text: string): string => `  ${padded(label, width)}  ${text}`;
  const lines = [words.head({ id, state, target }), ...what.map((text) => `  ${text}`)];
  if (superseded !== undefined) {
    lines.push(row(words.superseded(), superseded));
  } else if (state === 'open') {
    if (after.length > 0) lines.push(row(words.after(), after.join(', ')));
    lines.push(row(words.page(), shownPage(page, language)));
  } else if (found !== undefined) {
    lines.push(row(words.found(), found));
  }

  if (command) lines.push(row(words.command(), command));
  return lines.join('\n');
}

/** In front of the Markdown of a page that is not to be followed. */
export function supersededNote(givenSuperseded: Message, language: Language): string {
  const superseded = onOneLine(givenSuperseded, language);
  return `> **${superseded}**`;
}

/** What comes after an answer. */
export function continueText(target: string, language: Language = 'en'): string {
  return textOf(handOffMessages.continueWith({ target }), language);
}

/** Of what a publish did, in columns of a terminal. */
export const LABEL_WIDTH = 10;

/** After a publish: what is open, and what to do. */
export function openHandOffsText(
  givenHandOffs: readonly HandOffSummary[] | WithTexts<readonly HandOffSummary[]>,
  language: Language = 'en',
): string[] {
  const handOffs = onOneLine(givenHandOffs, language);
  const words = textsIn(handOffMessages, language);
  const handOff = padded(words.handOff(), LABEL_WIDTH);
  const row = (label: string, text: string): string => `${' '.repeat(LABEL_WIDTH)}${padded(label, 9)}${text}`;
  const open = handOffs.filter(({ state }) => state === 'open');
  const done = handOffs.filter(({ state }) => state === 'done');
  const lines: string[] = [];
  for (const [index, { after, command, id, page, what }] of open.entries()) {
    lines.push(
      '',
      `${handOff}${index + 1}. ${words.toDo({ after, id, what })}`,
      row(words.open(), shownPage(page, language)),
      row(words.next(), command!),
    );
  }

  for (const { command, id } of done) lines.push('', `${handOff}${words.unverified({ command, id })}`);
  return lines;
}

const MARKS: Record<HandOffCheck['outcome'], string> = {
  'by-word': '·',
  differs: '✖',
  holds: '✔',
  'not-yet': '…',
  open: '→',
};

export function checksText(givenChecks: readonly HandOffCheck[], language: Language = 'en'): string {
  const checks = onOneLine(givenChecks, language);
  if (checks.length === 0) return textOf(handOffMessages.none(), language);
  const colon = textOf(punctuationMessages.colon(), language);
  return checks.map(({ found, id, outcome }) => `${MARKS[outcome]} ${id}${colon}${found}`).join('\n');
}

/** The page in the user's own language, from where the user is. */
function shownPage(page: string, language: Language): string {
  const own = language === 'zh' ? page.replace(/\.html$/, '.zh.html') : page;
  return path.relative(process.cwd(), own) || '.';
}
