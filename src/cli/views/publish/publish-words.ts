import type { Language } from '../../../i18n/language.js';
import { commandAt } from '../../../publish/command-at.js';

/** What the presenter of a publish says itself. */
interface PublishWords {
  /** In front of a line, all as wide as the empty one. */
  labels: Readonly<Record<'asset' | 'spec' | 'template' | 'waiting', string>>;
  bytes(count: number): string;
  where(product: string, target: string, place: string): string;
  /** Steps that are a person's, and the changes that follow. */
  yours(open: number, where: string, later: number): string;
  published(product: string, target: string, place: string): string;
  nothingNow(where: string): string;
  upToDate(where: string): string;
  /** Behind a name. */
  behind(text: string): string;
  link(template: string, asset: string | undefined): string;
  waitingFor(thing: string, target: string): string;
  /** In front of a warning. */
  warning: string;
  /** @param hidden Warnings that are not shown. */
  findings(count: number, hidden: number): string;
  emulator: string;
}

export const PUBLISH_WORDS: Readonly<Record<Language, PublishWords>> = {
  en: {
    labels: { asset: 'asset     ', spec: 'spec      ', template: 'template  ', waiting: 'waiting   ' },
    bytes: (count) => `${count} bytes`,
    where: (product, target, place) => `product ${product} at ${target} (${place})`,
    yours(open, where, later) {
      const steps = open === 1 ? '1 step is' : `${open} steps are`;
      const rest = later === 0 ? '' : `; ${later} ${later === 1 ? 'change follows' : 'changes follow'}`;
      return `${steps} yours, in the seller console: ${where}${rest}. Run the same command again after each.`;
    },
    published: (product, target, place) => `Product ${product} is published to ${target} (${place}).`,
    nothingNow: (where) => `Nothing to do for koo at this moment: ${where}.`,
    upToDate: (where) => `Everything is up to date: ${where}.`,
    behind: (text) => ` (${text})`,
    link: (template, asset) => `template ${template}${asset === undefined ? '' : `, asset ${asset}`}`,
    waitingFor: (thing, target) =>
      `for ${thing}; run \`${commandAt(target, 'koo publish')}\` again when it is done`,
    warning: 'warning   ',
    findings: (count, hidden) =>
      `${count === 1 ? '1 finding' : `${count} findings`} did not stand in the way${hidden > 0 ? `, ${hidden} more warnings among them` : ''}; \`koo template lint\` and \`koo asset check\` show them.`,
    emulator: 'This is the emulator on your machine, not KooGallery: nothing has left it.',
  },
  zh: {
    labels: { asset: '应用资产  ', spec: '规格      ', template: '模板      ', waiting: '等待      ' },
    bytes: (count) => `${count} 字节`,
    where: (product, target, place) => `商品 ${product}，目标 ${target}（${place}）`,
    yours: (open, where, later) =>
      `有 ${open} 个步骤需要您在卖家中心完成：${where}${later === 0 ? '' : `；其后还有 ${later} 项更改`}。每完成一步后请再次运行同一命令。`,
    published: (product, target, place) => `商品 ${product} 已发布到 ${target}（${place}）。`,
    nothingNow: (where) => `koo 目前没有可做的：${where}。`,
    upToDate: (where) => `一切都是最新的：${where}。`,
    behind: (text) => `（${text}）`,
    link: (template, asset) => `模板 ${template}${asset === undefined ? '' : `，应用资产 ${asset}`}`,
    waitingFor: (thing, target) => `${thing}；完成后请再次运行 \`${commandAt(target, 'koo publish')}\``,
    warning: '警告      ',
    findings: (count, hidden) =>
      `${count} 条发现不妨碍发布${hidden > 0 ? `，其中还有 ${hidden} 个警告` : ''}；用 \`koo template lint\` 和 \`koo asset check\` 查看。`,
    emulator: '这是您机器上的模拟器，不是云商店：没有任何内容离开本机。',
  },
};
