import { StateFolder } from '../../platform/state-folder.js';
import { readAnyStateFile } from '../state/lock-file.js';

/**
 * The targets that something of a project was published to: by the names of its receipts, and by koo.lock.yaml.
 *
 * @throws EnvironmentError `STATE_INVALID`, `STATE_CONFLICT`
 */
export async function knownTargets(root: string): Promise<string[]> {
  const [receipts, state] = await Promise.all([targetsWithReceipt(root), readAnyStateFile(root)]);
  return [...new Set([...receipts, ...Object.keys(state?.targets ?? {})])].sort();
}

/** Those that something was published to from here, by the names of their receipts. */
export async function targetsWithReceipt(root: string): Promise<string[]> {
  const files = await StateFolder.of(root).list();
  return files.flatMap((file) => /^receipt\.(.+)\.json$/.exec(file)?.[1] ?? []).sort();
}
