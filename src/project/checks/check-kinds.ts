import { isIP } from 'node:net';
import type { ManifestCheck } from './check.js';
import { valueMessages } from '../manifest-messages.js';

/** The keys of an asset that only one kind has are named like it. */
const PARTS = ['container', 'image', 'saas'] as const;

/**
 * Only an asset of kind `container`, `image` or `saas` has the key of that name; the format of a container package follows
 * from its type, and the address of a SaaS asset is a website.
 * @see https://support.huaweicloud.com/intl/en-us/sp-marketplace/en-us_topic_0284625596.html
 */
export const checkKinds: ManifestCheck = (data, { report }) => {
  for (const [index, asset] of (data.assets ?? []).entries()) {
    const { container, format, kind = 'software_package', saas } = asset;
    const path = ['assets', index];
    for (const part of PARTS) {
      if (asset[part] === undefined || kind === part) continue;
      const message = valueMessages.ofOtherKind({ index, kind, part });
      report({ message, part: 'key', path: [...path, part], rule: 'manifest/value' });
    }

    if (container && kind === 'container' && format !== undefined) {
      const suffix = container.type === 'helm' ? '.tgz' : '.zip';
      const message = valueMessages.containerFormat({ suffix, type: container.type });
      report({ message, part: 'key', path: [...path, 'format'], rule: 'manifest/value' });
    }

    if (container?.registries && container.type !== 'helm') {
      const message = valueMessages.registriesOfChart({ type: container.type });
      report({ message, part: 'key', path: [...path, 'container', 'registries'], rule: 'manifest/value' });
    }

    if (saas && kind === 'saas' && !isWebsite(saas.address)) {
      const message = valueMessages.saasAddress();
      report({ message, path: [...path, 'saas', 'address'], rule: 'manifest/value' });
    }
  }
};

function isWebsite(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password) return false;
  return isIP(url.hostname.replaceAll(/[[\]]/g, '')) === 0 && url.hostname.includes('.');
}
