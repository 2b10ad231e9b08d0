import type { PackageFile } from '../../contents.js';
import type { ManifestReader } from '../manifest-reader.js';
import { isProgram } from './go.js';

/** Files that somebody else made and that nothing in the package tells about: known by their name. */
const BY_NAME =
  /\.(?:a|apk|dll|dylib|egg|exe|gem|lib|msi|node|nupkg|rpm|so|wasm|whl)$|\.so(?:\.\d+)+$|\.t(?:ar\.)?(?:gz|xz|bz2|zst)$|\.(?:zip|7z|tar|tgz)$/i;

/** Programs, libraries and archives that no other reader knows: a component each, by their hash. */
export const binaryFile: ManifestReader = {
  wants: ({ link, mode, path, size }: PackageFile) =>
    link === undefined && size > 0 && ((mode & 0o111) !== 0 || BY_NAME.test(path)) ? 4 : 0,
  read: ({ path }, bytes) =>
    BY_NAME.test(path) || isProgram(bytes) ? [{ type: 'file', name: path, itself: true, path }] : [],
};
