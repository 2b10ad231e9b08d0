import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { nameSome } from '../english.js';
import type { PackageSubject } from '../package-subject.js';
import type { Program } from '../programs/program-reader.js';
import { type SomeNames, someNames } from '../some-names.js';
import { listText } from '../../i18n/list-text.js';

type ProgramFormat = 'ELF' | 'Mach-O' | 'PE';

/** What Python's installers include for Windows, on every machine. */
const CARRIED =
  /(?:^|\/)(?:distlib\/[tw](?:32|64|64-arm)|setuptools\/(?:cli|gui)(?:-(?:32|64|arm64))?)\.exe$/;

const messages = defineMessages('asset/program-architecture', {
  otherFormat: ({ format, os, ...programs }: SomeNames & { format: string; os: string }) =>
    `The asset is for ${os}, but these are programs in the format ${format}: ${nameSome(programs)}.`,
  otherMachine: ({
    arch,
    machines,
    ...programs
  }: SomeNames & { arch: string; machines: readonly string[] }) =>
    `The asset is for ${arch}, but these are programs for ${listText(machines, 'en')}: ${nameSome(programs)}.`,
});

export const programArchitecture: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/program-architecture',
  name: 'Program for another machine',
  severity: 'warning',
  summary: 'A program or library is not for the os and arch of its asset.',
  why:
    'On the buyer’s machine it ends with "Exec format error". A file that a lifecycle command runs is an error. ' +
    'Packages for several machines may contain such files on purpose. This is koo’s advice; KooGallery does not state it.',
  fix: 'Build it for the declared machine, correct `os` and `arch` of the asset in koo.yaml, or leave the file out.',
  basis: 'advice',
  examples: {
    bad: 'arch: aarch64 # bin/server is for x86_64',
    good: 'arch: x86_64 # bin/server is for x86_64',
  },
  check({ declared, in: inFile, insight, scripts }, { report }) {
    const { arch = '', os = '' } = declared?.asset ?? {};
    const machines = declaredMachines(arch);
    const format = declaredFormat(os);
    const run = new Set(scripts.map(({ path }) => path));
    const others = new Map<string, Program[]>();
    for (const program of insight.programs) {
      if (program.isCore || CARRIED.test(program.path)) continue;
      const isOther = format !== undefined && program.format !== format;
      const fits = program.machines.length === 0 || program.machines.some((one) => machines?.includes(one));
      if (!isOther && (fits || !machines)) continue;
      const what = isOther ? `${program.format}` : program.machines.join(' and ');
      const key = run.has(program.path) ? program.path : what;
      const programs = others.get(key);
      if (programs) programs.push(program);
      else others.set(key, [program]);
    }

    for (const programs of others.values()) {
      const [{ format: found, machines: made, path }] = programs as [Program, ...Program[]];
      const names = someNames(programs.map((program) => program.path));
      const isFormat = format !== undefined && found !== format;
      report({
        message: isFormat
          ? messages.otherFormat({ format: found, os, ...names })
          : messages.otherMachine({ arch, machines: made, ...names }),
        severity: run.has(path) ? 'error' : undefined,
        ...inFile(path),
      });
    }
  },
};

/**
 * What koo.yaml's `arch` can be called; `x86` is what consoles call both widths of it. Nothing for a word that is not
 * known: then nothing is said of programs.
 */
function declaredMachines(arch: string): string[] | undefined {
  const word = arch.trim().toLowerCase().replaceAll(/[-\s]/g, '_');
  if (/^(?:x86_64|amd64|x64)$/.test(word)) return ['x86_64'];
  if (/^(?:aarch64|arm64|arm64_?v8|armv8|kunpeng)$/.test(word)) return ['aarch64'];
  if (/^(?:x86|intel)$/.test(word)) return ['x86', 'x86_64'];
  if (/^(?:i[3-6]86|x86_32)$/.test(word)) return ['x86'];
  if (/^arm$/.test(word)) return ['arm', 'aarch64'];
  return undefined;
}

/** In which format programs for an operating system are, by the name that koo.yaml's `os` gives it. */
function declaredFormat(os: string): ProgramFormat | undefined {
  if (/windows/i.test(os)) return 'PE';
  if (/mac ?os|darwin/i.test(os)) return 'Mach-O';
  return /linux|centos|ubuntu|debian|euler|kylin|uos|red ?hat|rhel|suse|fedora|rocky|alma|alpine/i.test(os)
    ? 'ELF'
    : undefined;
}
