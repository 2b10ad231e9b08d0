import type { ContentReader, PackageFile } from '../contents.js';
import { extensionOf } from '../extension-of.js';
import { PROGRAM_HEAD_BYTES, type ProgramHeader, programHeader } from './program-header.js';

/** A program of the package. */
export interface Program extends ProgramHeader {
  path: string;
}

/** Names that promise something else: nobody runs such files, and there are many. */
const NO_PROGRAM: ReadonlySet<string> = new Set(
  'js cjs mjs jsx ts cts mts tsx map json yaml yml md txt html htm css scss less svg png jpg jpeg gif ico woff woff2 ttf py pyc pyi rb php java class jar go rs c cc cpp h hpp xml properties ini conf cfg sql csv sh rst lock gz tgz zip xz bz2'.split(
    ' ',
  ),
);

/** Notes every ELF, PE and Mach-O file of a package in `programs`. */
export function programReader(programs: Program[]): ContentReader {
  return {
    wants: ({ link, path, size }: PackageFile) =>
      link !== undefined || size < 32 || NO_PROGRAM.has(extensionOf(path)) ? 0 : PROGRAM_HEAD_BYTES,
    see({ path }, head) {
      const header = programHeader(head);
      if (header) programs.push({ path, ...header });
    },
  };
}
