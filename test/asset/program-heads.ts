/** The header of an ELF file for a machine, with nothing behind it. */
export function elf(machine: number, { bigEndian = false, type = 2 } = {}): Buffer {
  const head = Buffer.alloc(64);
  head.write('\u007FELF', 'latin1');
  head[4] = 2;
  head[5] = bigEndian ? 2 : 1;
  for (const [at, value] of [
    [16, type],
    [18, machine],
  ] as const) {
    if (bigEndian) head.writeUInt16BE(value, at);
    else head.writeUInt16LE(value, at);
  }

  return head;
}

/** The headers of a PE file. */
export function pe(machine: number): Buffer {
  const head = Buffer.alloc(512);
  head.write('MZ');
  head.writeUInt32LE(0x80, 60);
  head.write('PE\0\0', 0x80, 'latin1');
  head.writeUInt16LE(machine, 0x84);
  return head;
}

/** The header of a Mach-O file. */
export function machO(machine: number): Buffer {
  const head = Buffer.alloc(64);
  head.writeUInt32BE(0xcf_fa_ed_fe, 0);
  head.writeUInt32LE(machine, 4);
  return head;
}
