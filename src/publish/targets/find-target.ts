import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { SITE_NAMES } from '../../marketplace/sending/sites.js';
import type { Project } from '../../project/project.js';
import type { StateAccess } from '../state/state-access.js';
import type { Target } from '../target.js';
import { localTarget } from './local/local-target.js';
import { siteTarget, type SiteTargetOptions } from './site/site-target.js';
import { targetMessages } from './messages.js';
import { placeOf } from '../../project/place-of.js';
import { connectRfs } from './connect-rfs.js';

export interface FindTargetOptions extends SiteTargetOptions {
  /** Targets that others supply; asked for only where the name is none of koo's own. */
  others?: (project: Project) => Promise<readonly Target[]>;
  /** Is called where koo.lock.yaml was changed: it is to be committed. */
  onStateFileChanged?: () => void;
}

/**
 * The target of that name: `local`, one of koo.yaml, a site, or one that a plugin supplies.
 *
 * @throws UsageError `UNKNOWN_TARGET`; `TARGET_NEEDS_NETWORK` where a plugin's is to be used offline
 */
export async function findTarget(
  project: Project,
  name: string,
  options: FindTargetOptions,
): Promise<Target> {
  const { onStateFileChanged, others = async () => [], ...connect } = options;
  if (name === 'local') return withProvingGround(localTarget(project), project, connect);
  const { confirmHost, environment, isOffline, onWarning } = connect;
  const state: StateAccess = {
    confirmHost,
    environment,
    isOffline,
    onFileChanged: onStateFileChanged,
    onWarning,
  };
  if (isOwnTarget(project, name))
    return { ...withProvingGround(siteTarget(project, name, connect), project, connect), state };
  const supplied = await others(project);
  const found = supplied.find((target) => target.name === name);
  if (found && connect.isOffline)
    throw new UsageError('TARGET_NEEDS_NETWORK', targetMessages.notOffline({ target: name }), {
      hints: [targetMessages.omitOffline()],
    });
  if (found) return { ...found, state };
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

/** A target with the RFS that koo.yaml wants its templates proved in: of its region, or of the emulator for `local`. */
function withProvingGround(
  target: Target,
  project: Project,
  { profile, ...connect }: SiteTargetOptions,
): Target {
  const declared = Object.hasOwn(project.targets, target.name) ? project.targets[target.name] : undefined;
  if (!declared?.rfs) return target;
  const { url } = declared.rfs;
  return {
    ...target,
    async provingGround({ signal }) {
      const declaredAt =
        url === undefined ? undefined : placeOf(project, ['targets', target.name, 'rfs', 'url']);
      const choice = { declaredAt, profile, project: project.manifest.file, target: target.name, url };
      const connection = await connectRfs(choice, { ...connect, cwd: project.root, signal });
      return { connection, environment: connect.environment };
    },
  };
}
