import type { Message } from '../../i18n/message.js';
import { targetMessages } from '../manifest-messages.js';
import { SITE_NAMES } from '../project.js';
import type { TargetData } from '../manifest-data.js';
import { addressProblem } from './address-problem.js';
import type { ManifestCheck, ManifestReport } from './check.js';

/** A target says where it is, once. */
export const checkTargets: ManifestCheck = (data, { report }) => {
  for (const [name, { rfs, site, url }] of Object.entries(data.targets ?? {})) {
    const isSite = (SITE_NAMES as readonly string[]).includes(name);
    const isNamed = name === 'local' || isSite;
    const reportAt = (message: Message, key?: 'site' | 'url'): void =>
      report({
        message,
        part: 'key',
        path: ['targets', name, ...(key ? [key] : [])],
        rule: 'manifest/target',
      });
    if (name === 'local' && (site ?? url) !== undefined) {
      reportAt(targetMessages.localElsewhere(), site ? 'site' : 'url');
    } else if (site !== undefined && url !== undefined) {
      reportAt(targetMessages.siteAndUrl({ target: name }), 'url');
    } else if (site === undefined && url === undefined && !isNamed) {
      reportAt(targetMessages.noPlace({ sites: SITE_NAMES, target: name }));
    }

    if (isSite) reportOtherPlace(name, { rfs, site, url }, report);

    for (const [address, path] of [
      [url, ['targets', name, 'url']],
      [rfs?.url, ['targets', name, 'rfs', 'url']],
    ] as const) {
      const problem = address === undefined ? undefined : addressProblem(address);
      if (problem) report({ message: targetMessages[problem](), path, rule: 'manifest/target' });
    }
  }
};

/** The name of a site is that site: with `--target china`, the keys must go to that site only. */
function reportOtherPlace(
  name: string,
  { rfs, site, url }: Pick<TargetData, 'rfs' | 'site' | 'url'>,
  report: (problem: ManifestReport) => void,
): void {
  const message = targetMessages.siteElsewhere({ target: name });
  for (const [isElsewhere, keys] of [
    [url !== undefined && site === undefined, ['url']],
    [site !== undefined && site !== name, ['site']],
    [rfs?.url !== undefined, ['rfs', 'url']],
  ] as const) {
    if (isElsewhere)
      report({ message, part: 'key', path: ['targets', name, ...keys], rule: 'manifest/target' });
  }
}
