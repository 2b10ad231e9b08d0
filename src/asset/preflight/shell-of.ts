/** Which shell reads a script: `bash` for those that bash can check, `shell` for others, nothing for no shell. */
export function shellOf(path: string, command: string, text: string): 'bash' | 'shell' | undefined {
  const shebang = /^\uFEFF?#!.*?\b((?:ba|da|k|z)?sh)\b/.exec(text)?.[1];
  const called = /^(?:\S*\/)?((?:ba|da|k|z)?sh)\s/.exec(command.trim())?.[1];
  const shell = called ?? shebang ?? (/\.(?:ba)?sh$/.test(path) ? 'sh' : undefined);
  if (shell === undefined) return undefined;
  return shell === 'bash' || shell === 'sh' || shell === 'dash' ? 'bash' : 'shell';
}
