import { isIP } from 'node:net';
import { SITE_NAMES } from '../project.js';
import type { TargetData } from '../manifest-data.js';
import type { ManifestCheck, ManifestReport } from './check.js';

/** A target says where it is, once. */
export const checkTargets: ManifestCheck = (data, { report }) => {
  for (const [name, { rfs, site, url }] of Object.entries(data.targets ?? {})) {
    const isSite = (SITE_NAMES as readonly string[]).includes(name);
    const isNamed = name === 'local' || isSite;
    const say = (message: string, key?: 'site' | 'url'): void =>
      report({
        message,
        part: 'key',
        path: ['targets', name, ...(key ? [key] : [])],
        rule: 'manifest/target',
      });
    if (name === 'local' && (site ?? url) !== undefined) {
      say(
        '`local` is the emulator on this machine; give a target of your own another name.',
        site ? 'site' : 'url',
      );
    } else if (site !== undefined && url !== undefined) {
      say(`\`targets.${name}\` has a \`site\` and a \`url\`; keep one of them.`, 'url');
    } else if (site === undefined && url === undefined && !isNamed) {
      say(
        `\`targets.${name}\` does not say where it is: it needs a \`site\` (${SITE_NAMES.join(', ')}) or a \`url\`.`,
      );
    }

    if (isSite) reportOtherPlace(name, { rfs, site, url }, report);

    for (const [address, path] of [
      [url, ['targets', name, 'url']],
      [rfs?.url, ['targets', name, 'rfs', 'url']],
    ] as const) {
      const problem = address === undefined ? undefined : urlProblem(address);
      if (problem) report({ message: problem, path, rule: 'manifest/target' });
    }
  }
};

/** The name of a site is that site: whoever reads `--target china` has to be right about where the keys go. */
function reportOtherPlace(
  name: string,
  { rfs, site, url }: Pick<TargetData, 'rfs' | 'site' | 'url'>,
  report: (problem: ManifestReport) => void,
): void {
  const message = `\`targets.${name}\` is KooGallery's own site, and its addresses are fixed; give a target elsewhere another name.`;
  for (const [isElsewhere, keys] of [
    [url !== undefined && site === undefined, ['url']],
    [site !== undefined && site !== name, ['site']],
    [rfs?.url !== undefined, ['rfs', 'url']],
  ] as const) {
    if (isElsewhere)
      report({ message, part: 'key', path: ['targets', name, ...keys], rule: 'manifest/target' });
  }
}

/** Never quotes the address: a password may stand in it. */
function urlProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'A target’s `url` starts with `https://`.';
  if (url.username || url.password)
    return 'A user or password has no place in koo.yaml; take it out of the `url`.';
  if (url.search || url.hash) return 'A target’s `url` is a base address: nothing after `?` or `#`.';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return '`http:` is for this machine only (127.0.0.1, localhost); write `https:`.';
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}
