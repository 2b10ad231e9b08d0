import { SITE_NAMES, siteEndpoint, urlEndpoint } from '../../marketplace/sending/sites.js';
import type { Project } from '../../project/project.js';

/**
 * What kind of place a target is. `emulator`: koo's own, on this machine. `this-machine`: another program here.
 * `koogallery`: one of KooGallery's sites. `address`: an address that koo.yaml gives. `plugin`: what another one supplies.
 */
export interface TargetFacts {
  kind: 'address' | 'emulator' | 'koogallery' | 'plugin' | 'this-machine';
  /** The site's name, or the address's host; absent of the others. */
  host?: string;
}

/** What is known of a target by its name alone: whether publishing to it reaches KooGallery. */
export function targetFacts({ targets }: Pick<Project, 'targets'>, name: string): TargetFacts {
  if (name === 'local') return { kind: 'emulator' };
  const declared = targets[name];
  if (declared?.url !== undefined) {
    const { isLocal, name: host } = urlEndpoint(declared.url);
    return { kind: isLocal ? 'this-machine' : 'address', host };
  }

  const site = declared?.site ?? SITE_NAMES.find((one) => one === name);
  return site ? { kind: 'koogallery', host: siteEndpoint(site).name } : { kind: 'plugin' };
}
