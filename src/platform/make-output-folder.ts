import { refuseLinksOut } from './refuse-links-out.js';
import { StateFolder } from './state-folder.js';

/**
 * Makes a folder for what a command writes: one that the user named, or one of koo's own in `.koo`.
 *
 * @param folder Absolute.
 * @returns The topmost folder that was made, if any.
 * @throws EnvironmentError `LINK_LEADS_OUT`, `OBSTACLE`, and what making a folder throws
 */
export async function makeOutputFolder(folder: string): Promise<string | undefined> {
  const state = StateFolder.at(folder);
  refuseLinksOut(state.base);
  return state.make();
}
