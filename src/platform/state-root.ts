import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors/koo-error.js';
import { fileMessages } from './messages.js';

let elsewhere: string | undefined;

/**
 * Keeps what koo stores of a project in a folder of another place, for a project that cannot be written to. Only the
 * environment of koo's caller names it (`KOO_STATE_DIR`): no file of a repository does, since what lies there is koo's memory of
 * what was published. Each project has a folder of its own in it, by its path.
 *
 * @param folder Absolute; nothing or blanks for the usual place, next to koo.yaml.
 * @throws UsageError `STATE_DIR` for a relative one: it would depend on where koo is called
 */
export function keepStateIn(folder: string | undefined): void {
  const named = folder?.trim();
  if (named && !path.isAbsolute(named))
    throw new UsageError('STATE_DIR', fileMessages.stateDirRelative({ given: named }), {
      hints: [fileMessages.stateDirAbsolute()],
    });
  elsewhere = named ? path.resolve(named) : undefined;
}

/** Whether the caller has named a place for it. */
export function isStateElsewhere(): boolean {
  return elsewhere !== undefined;
}

/**
 * The trusted folder around the `.koo` of a project, and the folders on the way from there.
 *
 * @param projectRoot Absolute.
 */
export function stateRoot(projectRoot: string): { base: string; parts: readonly string[] } {
  if (elsewhere === undefined) return { base: projectRoot, parts: [] };
  const real = realOf(projectRoot);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const name = path.basename(real).replaceAll(/[^\w.-]+/g, '-') || 'project';
  return { base: elsewhere, parts: [`${name}-${hash}`] };
}

/** The same project through a link has the same state. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
