/** A path as Windows and macOS compare it; macOS takes an accented letter and its letter-and-accent spelling for one. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
