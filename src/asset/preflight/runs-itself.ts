/** Whether a command runs a file by its path: it is the first word, not what an interpreter is given. */
export function runsItself(command: string, path: string): boolean {
  const first = command.trim().split(/\s/, 1)[0]!.replaceAll(/["']/g, '').replace(/^\.\//, '');
  return first === path;
}
