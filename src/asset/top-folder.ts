import type { PackageContents } from './contents.js';

/** The two folders that KooGallery's guide asks for. */
export const LAYOUT_FOLDERS = ['bin', 'scripts'] as const;

/**
 * The one folder that everything in a package lies in, or nothing. A package that holds nothing but `scripts/` is
 * not wrapped in a folder.
 */
export function singleTopFolder({ files }: PackageContents): string | undefined {
  const top = files[0]?.path.split('/', 2);
  if (top?.length !== 2 || (LAYOUT_FOLDERS as readonly string[]).includes(top[0]!)) return undefined;
  return files.every(({ path }) => path.startsWith(`${top[0]}/`)) ? top[0] : undefined;
}
