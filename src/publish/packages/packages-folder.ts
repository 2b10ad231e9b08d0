import { StateFolder } from '../../platform/state-folder.js';

/** Where the packages of a project are packed unless another folder is named. */
export function packagesFolder(projectRoot: string): StateFolder {
  return StateFolder.of(projectRoot, 'packages');
}
