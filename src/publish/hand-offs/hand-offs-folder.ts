import { StateFolder } from '../../platform/state-folder.js';

/**
 * The folder of a target's hand-offs, or of one of them.
 *
 * @throws EnvironmentError `UNSAFE_NAME` for a target or an id that would lead elsewhere
 */
export function handOffsFolder(projectRoot: string, target: string, ...id: [] | [string]): StateFolder {
  return StateFolder.of(projectRoot, 'hand-offs', target, ...id);
}
