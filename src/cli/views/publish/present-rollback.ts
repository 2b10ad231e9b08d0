import type { Language } from '../../../i18n/language.js';
import { commandAt } from '../../../publish/command-at.js';
import type { RollbackResult } from '../../../publish/releases/rollback.js';
import { changesText } from '../product/present-changes.js';
import { onOneLine } from '../../terminal/on-one-line.js';

interface RollbackWords {
  release(number: number, time: string): string;
  /** koo.yaml declares other versions than are linked now. */
  undone(assets: string, command: string): string;
  stays(command: string): string;
  asset(key: string, version: string): string;
  comma: string;
}

const WORDS: Readonly<Record<Language, RollbackWords>> = {
  en: {
    release: (number, time) => `Back to release ${number} of ${time}:`,
    undone: (assets, command) =>
      `koo.yaml still declares ${assets}: the next \`${command}\` undoes this. Go back there, too, in git for example.`,
    stays: (command) => `koo.yaml stays as it is: \`${command}\` shows what the next publish would change.`,
    asset: (key, version) => `asset ${key} ${version}`,
    comma: ', ',
  },
  zh: {
    release: (number, time) => `回到 ${time} 的发布 ${number}：`,
    undone: (assets, command) =>
      `koo.yaml 仍声明${assets}：下一次 \`${command}\` 会撤销本次回退。请同时恢复 koo.yaml，例如用 git。`,
    stays: (command) => `koo.yaml 保持不变：\`${command}\` 会显示下一次发布将做的更改。`,
    asset: (key, version) => `应用资产 ${key} ${version}`,
    comma: '、',
  },
};

/** What a person reads after a rollback. */
export function rollbackText(givenResult: RollbackResult, language: Language): string {
  const result = onOneLine(givenResult, language);
  const { asset: named, comma, release, stays, undone } = WORDS[language];
  const { changes, declared, target, time, to } = result;
  const assets = declared.map(({ asset, version }) => named(asset, version)).join(comma);
  return [
    ...(changes.length > 0 ? [release(to, time)] : []),
    changesText(result, language),
    '',
    assets ? undone(assets, commandAt(target, 'koo publish')) : stays(commandAt(target, 'koo plan')),
  ].join('\n');
}
