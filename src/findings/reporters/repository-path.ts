import path from 'node:path';
import type { ReportContext } from './report-context.js';

/** A finding's file as seen from the root of the repository. */
export function repositoryPath(file: string, { folder }: Pick<ReportContext, 'folder'>): string {
  return folder && !path.posix.isAbsolute(file) ? path.posix.join(folder, file) : file;
}
