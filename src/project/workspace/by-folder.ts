/**
 * Compares folders with `/` between their names: a folder comes before those in it, and they come before its next
 * sibling. The same order on every machine.
 */
export function byFolder(one: string, other: string): number {
  const [names, others] = [namesIn(one), namesIn(other)];
  const at = names.findIndex((name, index) => name !== others[index]);
  if (at === -1) return names.length - others.length;
  if (at >= others.length) return 1;
  return names[at]! < others[at]! ? -1 : 1;
}

function namesIn(folder: string): string[] {
  return folder === '.' ? [] : folder.split('/');
}
