/** Whether release `a` of the provider is newer than `b`: `1.100.0` is newer than `1.72.1`. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((release) => release.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left![part] ?? 0) - (right![part] ?? 0);
    if (difference !== 0) return difference > 0;
  }

  return false;
}
