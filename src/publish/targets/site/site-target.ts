import path from 'node:path';
import type { Project } from '../../../project/project.js';
import { readReceipt } from '../../receipt/receipt-file.js';
import { freshReceipt } from '../../receipt/fresh-receipt.js';
import type { Target, TargetSession } from '../../target.js';
import { type ConnectOptions, connectTarget } from '../connect-target.js';
import { SiteSession } from './site-session.js';

export interface SiteTargetOptions extends Omit<ConnectOptions, 'cwd' | 'signal'> {
  /** A profile of the credentials file. */
  profile?: string;
}

/**
 * A KooGallery site: what has a public interface is called, what has none is a person's. Nothing is sent before the
 * first asset with an id is looked up.
 */
export function siteTarget(project: Project, name: string, options: SiteTargetOptions): Target {
  const { profile, ...connect } = options;
  return {
    name,
    async open({ signal }): Promise<TargetSession> {
      const transport = await connectTarget(
        { profile, project: path.basename(project.manifest.file), target: name },
        { ...connect, cwd: project.root, signal },
      );
      const receipt = (await readReceipt(project.root, name)) ?? freshReceipt(name, project.product.id);
      return new SiteSession({ name, project, receipt, signal, transport });
    },
  };
}
