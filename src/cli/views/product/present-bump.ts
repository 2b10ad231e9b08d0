import type { Language } from '../../../i18n/language.js';
import type { BumpResult } from '../../../release/bump/bump-versions.js';

/** What `koo release bump` prints: the versions, and what has changed in the files. */
export function bumpText({ assets, diff, files, written }: BumpResult, language: Language): string {
  const versions = assets.map(({ from, key, name, to }) => `${key} (${name}): ${from} → ${to}`);
  const list = files.join(', ');
  const end = {
    en: written ? `Written: ${list}.` : `Nothing was written; it would be in ${list}.`,
    zh: written ? `已写入：${list}。` : `未写入任何内容；将会写入 ${list}。`,
  };
  return [...versions, '', diff.trimEnd(), '', end[language]].join('\n');
}
