const UNITS: Record<string, number> = {
  B: 1,
  KB: 1e3,
  KiB: 1024,
  MB: 1e6,
  MiB: 1024 ** 2,
  GB: 1e9,
  GiB: 1024 ** 3,
};

/** Bytes of a size as koo.yaml has it, `200MB` or a number of bytes. The schema has passed it. */
export function parseSize(size: number | string): number {
  if (typeof size === 'number') return size;
  const [, number, unit] = /^([\d.]+) ?([KMG]?i?B)$/.exec(size) ?? [];
  return Math.round(Number(number) * UNITS[unit!]!);
}
