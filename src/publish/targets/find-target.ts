import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { SITE_NAMES } from '../../marketplace/sending/sites.js';
import type { Project } from '../../project/project.js';
import type { Target } from '../target.js';
import { localTarget } from './local/local-target.js';
import { siteTarget, type SiteTargetOptions } from './site/site-target.js';
import { withProvingGround } from './with-proving-ground.js';
import { targetMessages } from './messages.js';

export interface FindTargetOptions extends SiteTargetOptions {
  /** Targets that others supply; asked for only where the name is none of koo's own. */
  others?: (project: Project) => Promise<readonly Target[]>;
}

/**
 * The target of that name: `local`, one of koo.yaml, a site, or one that a plugin supplies.
 *
 * @throws UsageError `UNKNOWN_TARGET`
 */
export async function findTarget(
  project: Project,
  name: string,
  options: FindTargetOptions,
): Promise<Target> {
  const { others = async () => [], ...connect } = options;
  if (name === 'local') return withProvingGround(localTarget(project.root), project, connect);
  if (isOwnTarget(project, name))
    return withProvingGround(siteTarget(project, name, connect), project, connect);
  const supplied = await others(project);
  const found = supplied.find((target) => target.name === name);
  if (found) return found;
  const names = [...ownTargets(project), ...supplied.map((target) => target.name)];
  const meant = didYouMean(name, names);
  throw new UsageError('UNKNOWN_TARGET', targetMessages.unknownTarget({ target: name }), {
    hints: [...(meant ? [targetMessages.didYouMean({ meant })] : []), targetMessages.declareTarget()],
    place: project.manifest.file,
  });
}

/** Whether a target of that name is koo's own. */
export function isOwnTarget(project: Project, name: string): boolean {
  return ownTargets(project).includes(name);
}

function ownTargets({ targets }: Project): string[] {
  return ['local', ...Object.keys(targets), ...SITE_NAMES];
}
