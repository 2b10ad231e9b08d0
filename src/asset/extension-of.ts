/** What follows the last dot of a file's name, in lower case; nothing for a name without one. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot === -1 || path.includes('/', dot) ? '' : path.slice(dot + 1).toLowerCase();
}
