import type { Language } from '../../../i18n/language.js';

/** What `koo asset list --why` says. */
interface WhyPackedWords {
  never(path: string, name: string): string;
  noPattern(path: string): string;
  takenBack(path: string, pattern: string, where: string): string;
  leftOut(path: string, pattern: string, where: string): string;
  /** Behind one of the others. */
  link(to: string): string;
  builtIn: string;
  helm: string;
}

export const WHY_PACKED_WORDS: Readonly<Record<Language, WhyPackedWords>> = {
  en: {
    never: (path, name) => `${path} is not packed: ${name} never is, whatever a pattern says.`,
    noPattern: (path) => `${path} is packed: no pattern leaves it out.`,
    takenBack: (path, pattern, where) => `${path} is packed: \`${pattern}\` takes it back in (${where}).`,
    leftOut: (path, pattern, where) => `${path} is not packed: \`${pattern}\` leaves it out (${where}).`,
    link: (to) => ` It is a link to ${to}.`,
    builtIn: "koo's own list",
    helm: 'helm itself',
  },
  zh: {
    never: (path, name) => `${path} 不会打包：无论模式怎么写，${name} 都不会打包。`,
    noPattern: (path) => `${path} 会打包：没有模式将其排除。`,
    takenBack: (path, pattern, where) => `${path} 会打包：\`${pattern}\` 将其重新纳入（${where}）。`,
    leftOut: (path, pattern, where) => `${path} 不会打包：\`${pattern}\` 将其排除（${where}）。`,
    link: (to) => `它是指向 ${to} 的链接。`,
    builtIn: 'koo 的内置列表',
    helm: 'helm 自身的规则',
  },
};
