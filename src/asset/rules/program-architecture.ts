import type { Rule } from '../../findings/rule.js';
import { nameSome } from '../name-some.js';
import type { PackageSubject } from '../package-subject.js';
import { declaredFormat, declaredMachines } from '../programs/declared-machine.js';
import type { Program } from '../programs/program-reader.js';

/** What Python's installers carry for Windows, whatever the machine is. */
const CARRIED =
  /(?:^|\/)(?:distlib\/[tw](?:32|64|64-arm)|setuptools\/(?:cli|gui)(?:-(?:32|64|arm64))?)\.exe$/;

export const programArchitecture: Rule<PackageSubject> = {
  id: 'asset/program-architecture',
  name: 'Program for another machine',
  severity: 'warning',
  summary: 'A program or library is not for the os and arch of its asset.',
  why:
    'On the buyer’s machine it ends with "Exec format error". A file that a lifecycle command runs is an error. ' +
    'Packages for several machines may hold such files on purpose. This is advice of koo; the store does not state it.',
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
      const names = nameSome(programs.map((program) => program.path));
      const isFormat = format !== undefined && found !== format;
      report({
        message: isFormat
          ? `The asset is for ${os}, but these are programs in the format ${found}: ${names}.`
          : `The asset is for ${arch}, but these are programs for ${made.join(' and ')}: ${names}.`,
        severity: run.has(path) ? 'error' : undefined,
        ...inFile(path),
      });
    }
  },
};
