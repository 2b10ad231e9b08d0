import path from 'node:path';
import type { Language } from '../../../i18n/language.js';
import type { Message } from '../../../i18n/message.js';
import { commandAt } from '../../../publish/command-at.js';
import type { HandOffState } from '../../../publish/hand-offs/hand-off-receipt.js';
import type { HandOffSummary } from '../../../publish/hand-offs/list-hand-offs.js';
import type { HandOffCheck } from '../../../publish/hand-offs/verify-hand-offs.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';

interface HandOffWords {
  none: string;
  colon: string;
  /** Behind the id of one. */
  where(target: string): string;
  states: Readonly<Record<HandOffState, string>>;
  /** In front of a line; those of a list are as wide as each other, and so are those after a publish. */
  labels: Readonly<
    Record<'after' | 'found' | 'handOff' | 'next' | 'open' | 'page' | 'command' | 'superseded', string>
  >;
  after(ids: string): string;
  unverified(id: string, command: string | undefined): string;
  goOn(target: string): string;
  /** What is to be done, behind a title. */
  what(lines: readonly string[]): string;
}

const WORDS: Readonly<Record<Language, HandOffWords>> = {
  en: {
    none: 'No hand-offs.',
    colon: ': ',
    where: (target) => ` (${target}): `,
    states: {
      confirmed: 'confirmed, taken at your word: no interface shows it',
      done: 'done, not verified',
      open: 'open',
      verified: 'verified',
    },
    labels: {
      after: 'after   ',
      found: 'found   ',
      handOff: 'hand-off  ',
      next: 'then     ',
      open: 'open     ',
      page: 'page    ',
      command: 'then    ',
      superseded: 'but     ',
    },
    after: (ids) => `, after ${ids}`,
    unverified: (id, command) => `${id} is done, and not verified yet: ${command}`,
    goOn: (target) => `Go on with: ${commandAt(target, 'koo publish')}`,
    what: (lines) => `: ${lines.join('; ')}`,
  },
  zh: {
    none: '没有人工步骤。',
    colon: '：',
    where: (target) => `（${target}）：`,
    states: {
      confirmed: '已确认（采用您的确认：没有接口可以显示）',
      done: '已完成，尚未验证',
      open: '未完成',
      verified: '已验证',
    },
    labels: {
      after: '在此之后  ',
      found: '结果      ',
      handOff: '人工步骤  ',
      next: '然后     ',
      open: '打开     ',
      page: '页面      ',
      command: '然后      ',
      superseded: '但是      ',
    },
    after: (ids) => `（在 ${ids} 之后）`,
    unverified: (id, command) => `${id} 已完成，尚未验证：${command}`,
    goOn: (target) => `接下来运行：${commandAt(target, 'koo publish')}`,
    what: (lines) => `：${lines.join('；')}`,
  },
};

export function handOffsText(handOffs: readonly HandOffSummary[], language: Language = 'en'): string {
  if (handOffs.length === 0) return WORDS[language].none;
  return handOffs.map((handOff) => handOffText(handOff, language)).join('\n\n');
}

/** One hand-off with what to do next; paths are shown from where the user is. */
export function handOffText(givenHandOff: HandOffSummary, language: Language = 'en'): string {
  const handOff = onOneLine(givenHandOff, language);
  const { after, command, found, id, page, state, superseded, target, what } = handOff;
  const { labels, states, where } = WORDS[language];
  const lines = [`${id}${where(target)}${states[state]}`, ...what.map((text) => `  ${text}`)];
  if (superseded !== undefined) {
    lines.push(`  ${labels.superseded}${superseded}`);
  } else if (state === 'open') {
    if (after.length > 0) lines.push(`  ${labels.after}${after.join(', ')}`);
    lines.push(`  ${labels.page}${shownPage(page, language)}`);
  } else if (found !== undefined) {
    lines.push(`  ${labels.found}${found}`);
  }

  if (command) lines.push(`  ${labels.command}${command}`);
  return lines.join('\n');
}

/** In front of the Markdown of a page that is not to be followed. */
export function supersededNote(givenSuperseded: Message, language: Language): string {
  const superseded = onOneLine(givenSuperseded, language);
  return `> **${superseded}**`;
}

/** What comes after an answer. */
export function goOnText(target: string, language: Language = 'en'): string {
  return WORDS[language].goOn(target);
}

/** After a publish: what is open, and what to do. */
export function openHandOffsText(
  givenHandOffs: readonly HandOffSummary[] | WithTexts<readonly HandOffSummary[]>,
  language: Language = 'en',
): string[] {
  const handOffs = onOneLine(givenHandOffs, language);
  const words = WORDS[language];
  const { handOff, next, open: label } = words.labels;
  const open = handOffs.filter(({ state }) => state === 'open');
  const done = handOffs.filter(({ state }) => state === 'done');
  const lines: string[] = [];
  for (const [index, { after, command, id, page, what }] of open.entries()) {
    const title = `${id}${after.length > 0 ? words.after(after.join(', ')) : ''}`;
    lines.push(
      '',
      `${handOff}${index + 1}. ${title}${words.what(what)}`,
      `          ${label}${shownPage(page, language)}`,
      `          ${next}${command}`,
    );
  }

  for (const { command, id } of done) lines.push('', `${handOff}${words.unverified(id, command)}`);
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
  const { colon, none } = WORDS[language];
  if (checks.length === 0) return none;
  return checks.map(({ found, id, outcome }) => `${MARKS[outcome]} ${id}${colon}${found}`).join('\n');
}

/** The page in the user's own language, from where the user is. */
function shownPage(page: string, language: Language): string {
  const own = language === 'zh' ? page.replace(/\.html$/, '.zh.html') : page;
  return path.relative(process.cwd(), own) || '.';
}
