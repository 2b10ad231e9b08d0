import path from 'node:path';

/** Whether a way from a folder (`path.relative`) leads out of it; a name that begins with two dots does not. */
export function leadsOut(relative: string): boolean {
  return relative === '..' || /^\.\.[/\\]/.test(relative) || path.isAbsolute(relative);
}
