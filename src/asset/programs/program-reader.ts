import type { ContentReader, PackageFile } from '../contents.js';
import { PROGRAM_HEAD_BYTES, type ProgramHeader, programHeader } from './program-header.js';

/** A program of the package. */
export interface Program extends ProgramHeader {
  path: string;
}

/** Files whose names promise text: nobody runs them, and there are many. */
const NO_PROGRAM =
  /\.(?:[cm]?[jt]sx?|map|json|ya?ml|md|txt|html?|css|scss|less|svg|png|jpe?g|gif|ico|woff2?|ttf|py[ci]?|rb|php|java|class|jar|go|rs|[ch](?:pp|c|h)?|xml|properties|ini|conf|sql|csv|sh|rst|lock|gz|tgz|zip|xz|bz2)$/i;

/** Notes every ELF, PE and Mach-O file of a package in `programs`. */
export function programReader(programs: Program[]): ContentReader {
  return {
    wants: ({ link, path, size }: PackageFile) =>
      link !== undefined || size < 32 || NO_PROGRAM.test(path) ? 0 : PROGRAM_HEAD_BYTES,
    see({ path }, head) {
      const header = programHeader(head);
      if (header) programs.push({ path, ...header });
    },
  };
}
