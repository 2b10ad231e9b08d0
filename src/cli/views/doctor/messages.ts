import type { CheckName } from '../../../doctor/diagnosis.js';
import { defineMessages } from '../../../i18n/message.js';

const NAMES: Readonly<Record<CheckName, string>> = {
  access: 'access',
  answer: 'response',
  certificates: 'certificates',
  clock: 'clock',
  connection: 'connection',
  file: 'profile file',
  keys: 'keys',
  name: 'host name',
  node: 'Node',
  project: 'koo.yaml',
  proxy: 'proxy',
  tls: 'TLS',
};

export const CHECK_NAMES = Object.keys(NAMES) as readonly CheckName[];

/** What `koo doctor` prints beside what it found. */
export const examinationMessages = defineMessages('cli/views/doctor', {
  check: ({ check }: { check: CheckName }) => NAMES[check],
  /** Of several checks in a row that were not made for one reason, and of which the first has its line. */
  sameOf: ({ message, names }: { message: string; names: readonly string[] }) =>
    `${message} The same for: ${names.join(', ')}.`,
  problems: ({ count }: { count: number }) =>
    count === 0 ? 'No problems found.' : `${count} ${count === 1 ? 'problem' : 'problems'} found.`,
});
