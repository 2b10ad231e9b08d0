import type { Language } from '../../../i18n/language.js';
import { textOf } from '../../../i18n/message.js';
import { commandAt } from '../../../publish/command-at.js';
import { planMessages } from '../../../publish/plan/messages.js';
import type { HandOffState } from '../../../publish/hand-offs/hand-off-receipt.js';

/** What the presenter of `koo status` says itself. */
interface StatusWords {
  notPublished(product: string): string;
  head(product: string, target: string, updated: string): string;
  /** In front of a line, all as wide as each other. */
  labels: Readonly<Record<'asset' | 'handOff' | 'spec' | 'template', string>>;
  colon: string;
  comma: string;
  id(id: string): string;
  notRegistered: string;
  /** A spec, in front of what it is linked to. */
  spec(code: string, name: string): string;
  link(template: string, asset: string | undefined): string;
  notLinked: string;
  /** Behind a link that koo.yaml declares otherwise. */
  otherwise: string;
  handOffStates: Readonly<Record<HandOffState, string>>;
  interrupted(step: string, target: string): string;
  open(things: readonly string[]): string;
  /** Nothing is open, as far as it can be told without packing and without the network. */
  asDeclared(target: string): string;
}

export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = {
  en: {
    notPublished: (product) =>
      `Product ${product} has not been published from this folder. Run \`koo publish\`.`,
    head: (product, target, updated) => `Product ${product} at ${target}, ${updated}`,
    labels: { asset: 'asset     ', handOff: 'hand-off  ', spec: 'spec      ', template: 'template  ' },
    colon: ': ',
    comma: ', ',
    id: (id) => `id ${id}`,
    notRegistered: 'not registered',
    spec: (code, name) => `${code} (${name})`,
    link: (template, asset) => `template ${template}${asset === undefined ? '' : `, asset ${asset}`}`,
    notLinked: 'not linked',
    otherwise: ' (otherwise than koo.yaml)',
    handOffStates: { confirmed: 'confirmed', done: 'done', open: 'open', verified: 'verified' },
    interrupted: (step, target) =>
      `The last publish ended in the middle of "${step}"; run \`${commandAt(target, 'koo publish')}\` to go on.`,
    open: (things) => `Open: ${things.join('; ')}.`,
    asDeclared: (target) =>
      `By the receipt, versions and links are as koo.yaml declares. Files and the target were not looked at: \`${commandAt(target, 'koo plan')}\` compares them.`,
  },
  zh: {
    notPublished: (product) => `商品 ${product} 尚未从此文件夹发布。请运行 \`koo publish\`。`,
    head: (product, target, updated) => `商品 ${product}，目标 ${target}，更新时间 ${updated}`,
    labels: { asset: '应用资产  ', handOff: '人工步骤  ', spec: '规格      ', template: '模板      ' },
    colon: '：',
    comma: '，',
    id: (id) => `ID ${id}`,
    notRegistered: '未登记',
    spec: (code, name) => `${code}（${name}）`,
    link: (template, asset) => `模板 ${template}${asset === undefined ? '' : `，应用资产 ${asset}`}`,
    notLinked: '未关联',
    otherwise: '（与 koo.yaml 不同）',
    handOffStates: { confirmed: '已确认', done: '已完成，尚未验证', open: '未完成', verified: '已验证' },
    interrupted: (step, target) =>
      `上次发布在“${step}”中途结束；请运行 \`${commandAt(target, 'koo publish')}\` 继续。`,
    open: (things) => `未完成：${things.join('；')}。`,
    asDeclared: (target) =>
      `按发布记录，版本和关联与 koo.yaml 的声明一致。未检查文件和目标：请用 \`${commandAt(target, 'koo plan')}\` 比较。`,
  },
};

/** The state of a review. */
export function reviewText(status: string, language: Language): string {
  return textOf(planMessages.status({ status }), language);
}
