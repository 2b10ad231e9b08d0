import type { Release } from '../publish/releases/release.js';
import { tableText } from './table-text.js';

/** What `koo rollback --list` prints. */
export function releasesText(releases: readonly Release[], target: string): string {
  if (releases.length === 0) return `No release to ${target} was made from this folder.`;
  return tableText(
    ['release', 'time', 'assets', 'links'],

    releases.map(({ assets, links, number, rolledBackTo, time }) => [
      `${number}${rolledBackTo === undefined ? '' : ` (= ${rolledBackTo})`}`,
      time,
      Object.values(assets)
        .map(({ name, version }) => `${name} ${version}`)
        .join(', ') || '-',
      Object.entries(links)
        .map(([skuCode, { template }]) => `${skuCode} ${template.version}`)
        .join(', '),
    ]),
  );
}
