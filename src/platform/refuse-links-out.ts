import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { leadsOut } from './leads-out.js';
import { fileMessages } from './messages.js';

/** What a folder has that is a project, or the repository that holds it. */
const MARKS = ['koo.yaml', '.git'];

/**
 * Refuses a place to write to that seems to be in a project, and is not: a link that the project holds leads out of it.
 * Links outside a project are the user's own.
 *
 * @param file Absolute; it need not exist.
 * @throws EnvironmentError `LINK_LEADS_OUT`
 */
export function refuseLinksOut(file: string): void {
  const { root } = path.parse(file);
  let place = root;
  let project: string | undefined;
  for (const part of path.relative(root, file).split(path.sep)) {
    if (isProject(place)) project = place;
    const next = path.join(place, part);
    const stats = lstatSync(next, { throwIfNoEntry: false });
    if (!stats) return;
    if (!stats.isSymbolicLink()) {
      place = next;
      continue;
    }

    const target = realTarget(next);
    if (project !== undefined && (target === undefined || leadsOut(path.relative(project, target))))
      throw linkLeadsOut(next);
    if (target === undefined) return;
    place = target;
  }
}

function isProject(folder: string): boolean {
  return folder !== homedir() && MARKS.some((name) => existsSync(path.join(folder, name)));
}

/** Nothing where the link leads to nothing: what it would make there is not known. */
function realTarget(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function linkLeadsOut(place: string): EnvironmentError {
  return new EnvironmentError('LINK_LEADS_OUT', fileMessages.linkLeadsOut({ place }), {
    hints: [fileMessages.removeLink()],
    place,
  });
}
