import type { Language } from '../../../i18n/language.js';

/** What `koo asset inspect` says itself, beside what is said of packages, too. */
interface ArchiveWords {
  /** What is done with the archive, as the title of the progress. */
  steps: Readonly<Record<'hash' | 'unpack', string>>;
  format: string;
  entries(count: number): string;
  more(files: number): string;
  notListed: string;
}

export const ARCHIVE_WORDS: Readonly<Record<Language, ArchiveWords>> = {
  en: {
    steps: { hash: 'hash', unpack: 'unpack' },
    format: 'format',
    entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
    more: (files) => `and ${files} more files; --json lists them all`,
    notListed: 'What follows could not be listed.',
  },
  zh: {
    steps: { hash: '计算哈希', unpack: '解压' },
    format: '格式',
    entries: (count) => `${count} 个条目`,
    more: (files) => `另有 ${files} 个文件；用 --json 列出全部`,
    notListed: '其后的内容无法列出。',
  },
};
