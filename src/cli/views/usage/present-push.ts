import type { Language } from '../../../i18n/language.js';
import type { Message } from '../../../i18n/message.js';
import type { PushedTemplate } from '../../../rfs/templates/push-template.js';
import { onOneLine } from '../../terminal/on-one-line.js';

/** What `koo template push` prints with `--json`. */
export interface Push extends PushedTemplate {
  place: Message;
  /** Of what RFS got: the text, or the zip. */
  sha256: string;
  bytes: number;
}

interface PushWords {
  done: Readonly<Record<Push['done'], (name: string, version: string, place: string) => string>>;
  bytes(count: number): string;
}

const WORDS: Readonly<Record<Language, PushWords>> = {
  en: {
    done: {
      created: (name, version, place) => `Template ${name} is new in ${place}, as ${version}.`,
      unchanged: (name, version, place) =>
        `Template ${name} ${version} in ${place} is this one already: nothing was sent.`,
      version: (name, version, place) => `Template ${name} has a new version in ${place}: ${version}.`,
    },
    bytes: (count) => `${count} bytes`,
  },
  zh: {
    done: {
      created: (name, version, place) => `已新建模板 ${name}，版本为 ${version}（${place}）。`,
      unchanged: (name, version, place) =>
        `模板 ${name} ${version} 的内容已与此相同（${place}）：没有发送任何内容。`,
      version: (name, version, place) => `模板 ${name} 已有新版本 ${version}（${place}）。`,
    },
    bytes: (count) => `${count} 字节`,
  },
};

export function pushText(given: Push, language: Language): string {
  const { bytes, done, id, name, place, sha256, version } = onOneLine(given, language);
  const words = WORDS[language];
  return [
    words.done[done](name, version, place),
    `  ${language === 'en' ? 'id' : 'ID'}       ${id}`,
    `  SHA-256  ${sha256}  ${words.bytes(bytes)}`,
  ].join('\n');
}
