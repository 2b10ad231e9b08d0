import type { PackageContents } from './contents.js';

/** The two folders that KooGallery's guide asks for. */
export const LAYOUT_FOLDERS = ['bin', 'scripts'] as const;

/**
 * The one folder that everything in a package lies in, or nothing. A package that holds nothing but `scripts/` is
 * not wrapped in a folder.
 */
export function singleTopFolder({ files }: PackageContents): string | undefined {
  const top = files.at(0)?.path.split('/', 2);
  if (top?.length !== 2 || (LAYOUT_FOLDERS as readonly string[]).includes(top[0]!)) return undefined;
  for (const { path } of files) if (!path.startsWith(`${top[0]}/`)) return undefined;
  return top[0];
}
