/** Whether a text names one entry of a folder, and so leads nowhere else. */
export function isOneName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);
}
