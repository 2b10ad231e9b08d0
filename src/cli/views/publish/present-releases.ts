import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { Release } from '../../../publish/releases/release.js';
import type { RollbackResult } from '../../../publish/releases/rollback.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { tableText } from '../../terminal/table-text.js';
import { changesText } from '../product/present-changes.js';
import { releaseMessages } from './messages.js';

/** What `koo rollback --list` prints. */
export function releasesText(
  givenReleases: readonly Release[],
  givenTarget: string,
  language: Language,
): string {
  const releases = onOneLine(givenReleases);
  const target = onOneLine(givenTarget);
  const words = textsIn(releaseMessages, language);
  const { list } = textsIn(punctuationMessages, language);
  if (releases.length === 0) return words.none({ target });
  return tableText(
    [words.releaseColumn(), words.timeColumn(), words.assetsColumn(), words.linksColumn()],
    releases.map(({ assets, links, number, rolledBackTo, time }) => [
      `${number}${rolledBackTo === undefined ? '' : words.sameAs({ number: rolledBackTo })}`,
      time,
      list({ items: assetsOf({ assets, links }) }) || '-',
      list({
        items: Object.entries(links).map(([skuCode, { asset, template }]) =>
          [skuCode, (template ?? asset)?.version ?? []].flat().join(' '),
        ),
      }),
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

/** What a person reads after a rollback. */
export function rollbackText(givenResult: RollbackResult, language: Language): string {
  const result = onOneLine(givenResult, language);
  const words = textsIn(releaseMessages, language);
  const { changes, declared, target, time, to } = result;
  const assets = declared.map((declaration) => words.asset(declaration));
  return [
    ...(changes.length > 0 ? [words.back({ number: to, time })] : []),
    changesText(result, language),
    '',
    assets.length > 0 ? words.undone({ assets, target }) : words.unchanged({ target }),
  ].join('\n');
}
