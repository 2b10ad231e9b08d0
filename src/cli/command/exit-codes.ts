import type { ErrorKind } from '../../errors/koo-error.js';

interface ExitCode {
  code: number;
  /** As the help and the README say it. */
  meaning: string;
  kinds: ErrorKind[];
}

/** The one table of exit codes: it decides, it renders the help and the README, and the contract test reads it. */
export const EXIT_CODES: readonly ExitCode[] = [
  { code: 0, meaning: 'Success.', kinds: [] },
  {
    code: 1,
    meaning:
      'Findings at or above the threshold, a failed check, `koo plan --exit-code` with changes, or `koo status` with an open or unverified hand-off.',
    kinds: ['check'],
  },
  { code: 2, meaning: 'Usage error: a flag, an argument, or koo.yaml.', kinds: ['usage'] },
  {
    code: 3,
    meaning: 'Environment problem: a file, the disk, the network, the clock, or credentials.',
    kinds: ['environment'],
  },
  { code: 4, meaning: 'The marketplace or RFS rejected the request.', kinds: ['refused'] },
  { code: 70, meaning: 'Bug in koo.', kinds: [] },
  { code: 130, meaning: 'Interrupted.', kinds: ['interrupted'] },
];

/** What an error that nobody expected exits with. */
export const BUG_EXIT_CODE = 70;

export function exitCodeOf(kind: ErrorKind): number {
  return EXIT_CODES.find(({ kinds }) => kinds.includes(kind))?.code ?? BUG_EXIT_CODE;
}
