/** What an executable or a library says of itself in its first bytes. */
export interface ProgramHeader {
  format: 'ELF' | 'Mach-O' | 'PE';
  /** `x86_64`, `aarch64`, …; a number in hex for one without a name here. A universal Mach-O has several. */
  machines: string[];
  /** A core dump: what was in memory, passwords included. */
  isCore?: true;
}

/** As many bytes as the headers of nearly all programs fit into. */
export const PROGRAM_HEAD_BYTES = 1024;

/** @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
const ELF_MACHINES: Readonly<Record<number, string>> = {
  2: 'sparc',
  3: 'x86',
  8: 'mips',
  20: 'powerpc',
  21: 'powerpc64',
  22: 's390x',
  40: 'arm',
  43: 'sparc64',
  62: 'x86_64',
  183: 'aarch64',
  243: 'riscv',
  258: 'loongarch64',
};

/** @see https://learn.microsoft.com/windows/win32/debug/pe-format#machine-types */
const PE_MACHINES: Readonly<Record<number, string>> = {
  0x1_4c: 'x86',
  0x1_c0: 'arm',
  0x1_c4: 'arm',
  0x86_64: 'x86_64',
  0xaa_64: 'aarch64',
};

const MACH_MACHINES: Readonly<Record<number, string>> = {
  7: 'x86',
  12: 'arm',
  18: 'powerpc',
  0x1_00_00_07: 'x86_64',
  0x1_00_00_0c: 'aarch64',
};

const ELF_TYPE_CORE = 4;

/** Reads the header of a program, from its first {@link PROGRAM_HEAD_BYTES}; nothing when it is none that is known. */
export function programHeader(head: Uint8Array): ProgramHeader | undefined {
  if (head.length < 32) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  switch (view.getUint32(0)) {
    case 0x7f_45_4c_46: {
      return elfHeader(view);
    }

    case 0xce_fa_ed_fe:
    case 0xcf_fa_ed_fe: {
      return machHeader([view.getUint32(4, true)]);
    }

    case 0xca_fe_ba_be: {
      return universalHeader(view);
    }

    default: {
      return view.getUint16(0) === 0x4d_5a ? peHeader(view) : undefined;
    }
  }
}

function elfHeader(view: DataView): ProgramHeader | undefined {
  const byteOrder = view.getUint8(5);
  if (byteOrder !== 1 && byteOrder !== 2) return undefined;
  const machine = view.getUint16(18, byteOrder === 1);
  const header: ProgramHeader = { format: 'ELF', machines: [nameOf(ELF_MACHINES, machine)] };
  return view.getUint16(16, byteOrder === 1) === ELF_TYPE_CORE ? { ...header, isCore: true } : header;
}

/** A program of MS-DOS begins the same way, but has no second header. */
function peHeader(view: DataView): ProgramHeader | undefined {
  if (view.byteLength < 64) return undefined;
  const at = view.getUint32(60, true);
  if (at + 6 > view.byteLength || view.getUint32(at) !== 0x50_45_00_00) return undefined;
  const machine = view.getUint16(at + 4, true);
  // Of .NET, unless it asks for 32 bits: it runs wherever .NET does.
  if (machine === 0x1_4c && isManaged(view, at + 24)) return { format: 'PE', machines: [] };
  return { format: 'PE', machines: [nameOf(PE_MACHINES, machine)] };
}

/** Has a CLR header, the 15th of the data directories. */
function isManaged(view: DataView, optionalHeader: number): boolean {
  const at = optionalHeader + 96 + 14 * 8;
  return at + 4 <= view.byteLength && view.getUint32(at, true) !== 0;
}

/** A Java class begins with the same four bytes; its next four are a version, which is more than 30. */
function universalHeader(view: DataView): ProgramHeader | undefined {
  const count = view.getUint32(4);
  if (count === 0 || count > 30 || 8 + count * 20 > view.byteLength) return undefined;
  return machHeader(Array.from({ length: count }, (_, index) => view.getUint32(8 + index * 20)));
}

function machHeader(machines: number[]): ProgramHeader {
  return { format: 'Mach-O', machines: machines.map((machine) => nameOf(MACH_MACHINES, machine)) };
}

function nameOf(names: Readonly<Record<number, string>>, machine: number): string {
  return names[machine] ?? `machine 0x${machine.toString(16)}`;
}
