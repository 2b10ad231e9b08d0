import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { EnvironmentError, UsageError } from '../errors/koo-error.js';
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
  const place = linkOutOfProject(file);
  if (place === undefined) return;
  throw new EnvironmentError('LINK_LEADS_OUT', fileMessages.linkLeadsOut({ place }), {
    hints: [fileMessages.removeLink()],
    place,
  });
}

/**
 * Refuses a file to read, that the user named, in the same way: who wrote the project could otherwise have koo repeat a file of
 * the machine in an error.
 *
 * @param cwd What a relative `shown` is relative to.
 * @param shown The file's name as the user gave it.
 * @throws UsageError `LINK_OUT_OF_PROJECT`
 */
export function refuseNamedLinkOut(shown: string, cwd = process.cwd()): void {
  const link = linkOutOfProject(path.resolve(cwd, shown));
  if (link === undefined) return;
  throw new UsageError('LINK_OUT_OF_PROJECT', fileMessages.linkOut({ file: shown }), {
    hints: [fileMessages.removeLink()],
    place: shown,
  });
}

/** The link on the way to a file that a project holds, and that leads out of it; nothing where there is none. */
function linkOutOfProject(file: string): string | undefined {
  const { root } = path.parse(file);
  let place = root;
  let project: string | undefined;
  for (const part of path.relative(root, file).split(path.sep)) {
    if (isProject(place)) project = place;
    const next = path.join(place, part);
    const stats = lstatSync(next, { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (!stats.isSymbolicLink()) {
      place = next;
      continue;
    }

    const target = realTarget(next);
    if (project !== undefined && (target === undefined || leadsOut(path.relative(project, target))))
      return next;
    if (target === undefined) return undefined;
    place = target;
  }

  return undefined;
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
