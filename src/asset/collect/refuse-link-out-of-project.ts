import { existsSync } from 'node:fs';
import path from 'node:path';
import { isLinkOut, refuseLinkOut } from '../../platform/refuse-link-out.js';

/**
 * Refuses a file beside what is packed that is a link out of the project: its lines are shown by `--why`. Packages of one
 * project may share such a file; so where it leads out of the package, the folder of koo.yaml counts.
 *
 * @param root Absolute: the folder that is packed.
 * @throws UsageError `LINK_OUT_OF_PROJECT`
 */
export function refuseLinkOutOfProject(file: string, root: string): void {
  if (isLinkOut(file, root)) refuseLinkOut(file, projectAround(root) ?? root, path.relative(root, file));
}

function projectAround(root: string): string | undefined {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (['koo.yaml', 'koo.yml'].some((name) => existsSync(path.join(folder, name)))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
