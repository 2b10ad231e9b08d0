import type { Project } from '../../project/project.js';
import { placeOf } from '../../project/place-of.js';
import type { Target } from '../target.js';
import { connectRfs } from './connect-rfs.js';
import type { SiteTargetOptions } from './site/site-target.js';

/** A target with the RFS that koo.yaml wants its templates proved in: of its region, or of the emulator for `local`. */
export function withProvingGround(
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
