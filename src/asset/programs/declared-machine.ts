/**
 * What koo.yaml's `arch` can be called; `x86` is what consoles call both widths of it. Nothing for a word that is not
 * known: then nothing is said of programs.
 */
export function declaredMachines(arch: string): string[] | undefined {
  const word = arch.trim().toLowerCase().replaceAll(/[-\s]/g, '_');
  if (/^(?:x86_64|amd64|x64)$/.test(word)) return ['x86_64'];
  if (/^(?:aarch64|arm64|arm64_?v8|armv8|kunpeng)$/.test(word)) return ['aarch64'];
  if (/^(?:x86|intel)$/.test(word)) return ['x86', 'x86_64'];
  if (/^(?:i[3-6]86|x86_32)$/.test(word)) return ['x86'];
  if (/^arm$/.test(word)) return ['arm', 'aarch64'];
  return undefined;
}

export type ProgramFormat = 'ELF' | 'Mach-O' | 'PE';

/** In which format programs for an operating system are, by the name that koo.yaml's `os` gives it. */
export function declaredFormat(os: string): ProgramFormat | undefined {
  if (/windows/i.test(os)) return 'PE';
  if (/mac ?os|darwin/i.test(os)) return 'Mach-O';
  return /linux|centos|ubuntu|debian|euler|kylin|uos|red ?hat|rhel|suse|fedora|rocky|alma|alpine/i.test(os)
    ? 'ELF'
    : undefined;
}
