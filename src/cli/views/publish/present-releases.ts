import type { Language } from '../../../i18n/language.js';
import type { Release } from '../../../publish/releases/release.js';
import { tableText } from '../../terminal/table-text.js';
import { onOneLine } from '../../terminal/on-one-line.js';

interface ReleaseWords {
  none(target: string): string;
  columns: readonly string[];
  /** Behind the number of one that links again what an earlier one had. */
  sameAs(number: number): string;
  comma: string;
}

const WORDS: Readonly<Record<Language, ReleaseWords>> = {
  en: {
    none: (target) => `No release to ${target} was made from this folder.`,
    columns: ['release', 'time', 'assets', 'links'],
    sameAs: (number) => ` (= ${number})`,
    comma: ', ',
  },
  zh: {
    none: (target) => `没有从此文件夹向 ${target} 发布过。`,
    columns: ['发布', '时间', '应用资产', '关联'],
    sameAs: (number) => `（同 ${number}）`,
    comma: '、',
  },
};

/** What `koo rollback --list` prints. */
export function releasesText(
  givenReleases: readonly Release[],
  givenTarget: string,
  language: Language,
): string {
  const releases = onOneLine(givenReleases);
  const target = onOneLine(givenTarget);
  const { columns, comma, none, sameAs } = WORDS[language];
  if (releases.length === 0) return none(target);
  return tableText(
    columns,

    releases.map(({ assets, links, number, rolledBackTo, time }) => [
      `${number}${rolledBackTo === undefined ? '' : sameAs(rolledBackTo)}`,
      time,
      assetsOf({ assets, links }).join(comma) || '-',
      Object.entries(links)
        .map(([skuCode, { template }]) => `${skuCode} ${template.version}`)
        .join(comma),
    ]),
  );
}

/** Those that are linked, in the versions that are: what was published last is another one after a rollback by an older koo. */
function assetsOf({ assets, links }: Pick<Release, 'assets' | 'links'>): string[] {
  const published = Object.values(assets);
  const linked = Object.values(links).flatMap(({ asset }) => asset ?? []);
  const nameOf = (id: string) => published.find((one) => one.id === id)?.name ?? id;
  return [
    ...new Set([
      ...linked.map(({ id, version }) => `${nameOf(id)} ${version}`),
      ...published
        .filter(({ id }) => !linked.some((one) => one.id === id))
        .map(({ name, version }) => `${name} ${version}`),
    ]),
  ];
}
