import type { Language } from '../../../i18n/language.js';

/** What `koo asset diff` says itself, beside what is said of packages, too. */
interface DiffWords {
  link(to: string): string;
  mode(from: string, to: string): string;
  counts(counts: Readonly<Record<'added' | 'changed' | 'moved' | 'removed', number>>): string;
  unpacked(from: string, to: string): string;
  /** Behind the lines that are shown. */
  more(lines: number): string;
  colon: string;
  file: string;
}

export const DIFF_WORDS: Readonly<Record<Language, DiffWords>> = {
  en: {
    link: (to) => `link to ${to}`,
    mode: (from, to) => `mode ${from} → ${to}`,
    counts: ({ added, changed, moved, removed }) =>
      `${added} added, ${removed} removed, ${changed} changed, ${moved} moved`,
    unpacked: (from, to) => `${from} → ${to} unpacked`,
    more: (lines) => `… and ${lines} more; --json lists them all`,
    colon: ': ',
    file: 'file',
  },
  zh: {
    link: (to) => `指向 ${to} 的链接`,
    mode: (from, to) => `权限 ${from} → ${to}`,
    counts: ({ added, changed, moved, removed }) =>
      `新增 ${added} 个，删除 ${removed} 个，修改 ${changed} 个，移动 ${moved} 个`,
    unpacked: (from, to) => `解压后 ${from} → ${to}`,
    more: (lines) => `……另有 ${lines} 项；用 --json 列出全部`,
    colon: '：',
    file: '文件',
  },
};
