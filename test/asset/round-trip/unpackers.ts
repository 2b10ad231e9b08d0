import type { ArchiveFormat } from '../../../src/project/project.js';

/** A program of another make that unpacks archives. */
export interface Unpacker {
  format: ArchiveFormat;
  /** The program that has to be there. */
  program: string;
  /** Unpacks the archive `$1` into the working directory, for `sh`. */
  call: string;
  /** It leaves permission bits alone. */
  noModes?: boolean;
  /** It writes names in composed form (NFC), whatever the archive says. */
  composes?: boolean;
}

/** Python's `zipfile` unpacks no modes: they are taken from where it reads them. */
const PYTHON_ZIP = `python3 -c "
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for entry in archive.infolist():
        os.chmod(archive.extract(entry), entry.external_attr >> 16)
" "$1"`;

/** By a filter that leaves links as they are: the strictest one writes `./bin` as `bin` since Python 3.13.4. */
const PYTHON_TAR = `python3 -c "
import sys, tarfile
with tarfile.open(sys.argv[1]) as archive:
    archive.extractall(**({'filter': 'tar'} if hasattr(tarfile, 'tar_filter') else {}))
" "$1"`;

/** 7-Zip 25 makes no link with `..` in it unless it is told to, even one that stays inside. */
const SEVEN_LINKS = '-snld20';

export const UNPACKERS: readonly Unpacker[] = [
  { format: 'zip', program: 'unzip', call: 'unzip -q "$1"' },
  { format: 'zip', program: '7z', call: '7z x -bso0 -bsp0 "$1"' },
  { format: 'zip', program: 'bsdtar', call: 'bsdtar -xpf "$1"', composes: true },
  { format: 'zip', program: 'python3', call: PYTHON_ZIP },
  { format: 'zip', program: 'jar', call: 'jar xf "$1"', noModes: true },
  { format: 'zip', program: 'jar', call: 'jar x < "$1"', noModes: true },
  { format: 'tar', program: 'tar', call: 'tar -xpf "$1"' },
  { format: 'tar', program: '7z', call: `7z x ${SEVEN_LINKS} -bso0 -bsp0 "$1"` },
  { format: 'tar', program: 'bsdtar', call: 'bsdtar -xpf "$1"', composes: true },
  { format: 'tar', program: 'python3', call: PYTHON_TAR },
  { format: 'tar.gz', program: 'tar', call: 'tar -xpzf "$1"' },
  { format: 'tar.gz', program: '7z', call: `7z x -so "$1" | 7z x -si -ttar ${SEVEN_LINKS} -bso0 -bsp0` },
  { format: 'tar.gz', program: 'bsdtar', call: 'bsdtar -xpf "$1"', composes: true },
  { format: 'tar.gz', program: 'python3', call: PYTHON_TAR },
];
