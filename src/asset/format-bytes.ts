const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A size for a person: `950 B`, `1.2 MB`. Units of 1,000 bytes, as file managers and Huawei's limits count. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }

  return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** A size without its unit: `6.0`, in units of 1,024 × 1,024 bytes. */
export function mebibytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}

/** A size without its unit: `20.5`, in units of 1,024 × 1,024 × 1,024 bytes. */
export function gibibytes(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}
