import path from 'node:path';
import type { Transport } from '../../../marketplace/sending/transport.js';
import type { Project } from '../../../project/project.js';
import { readReceipt } from '../../receipt/receipt-file.js';
import { freshReceipt } from '../../receipt/fresh-receipt.js';
import type { Target, TargetSession } from '../../target.js';
import { chosenEndpoint, type ConnectOptions, connectTarget } from '../connect-target.js';
import { SiteSession } from './site-session.js';
import { targetMessages } from '../messages.js';
import { foreignText } from '../../../i18n/message.js';

export interface SiteTargetOptions extends Omit<ConnectOptions, 'cwd' | 'signal'> {
  /** A profile of the credentials file. */
  profile?: string;
  /** Nothing is sent; what koo has recorded stands for what the site would show. */
  isOffline?: boolean;
  /** Whether a plan may be made from what koo has recorded where there are no keys; otherwise they are required. */
  mayLackKeys?: boolean;
}

/**
 * A KooGallery site: what has a public interface is called, what has none is a person's. Nothing is sent before the
 * first asset with an id is looked up, and no keys are asked for until then.
 */
export function siteTarget(project: Project, name: string, options: SiteTargetOptions): Target {
  const { isOffline, mayLackKeys, profile, ...connect } = options;
  return {
    name,
    async open({ signal }): Promise<TargetSession> {
      const choice = { profile, project: path.basename(project.manifest.file), target: name };
      const at = { ...connect, cwd: project.root, signal };
      const endpoint = await chosenEndpoint(choice, at);
      const { product, root } = project;
      const receipt = (await readReceipt(root, name, product.id)) ?? freshReceipt(name, product.id);
      let transport: Promise<Transport> | undefined;
      return new SiteSession({
        isOffline,
        name,
        ...(mayLackKeys && {
          onNoKeys: () => connect.onWarning?.(targetMessages.notLookedUp({ target: name })),
        }),
        place: foreignText('name' in endpoint ? endpoint.name : endpoint.root),
        project,
        receipt,
        signal,
        transport: () => (transport ??= connectTarget(choice, at)),
      });
    },
  };
}
