import { styleText } from 'node:util';
import { withoutSecrets } from '../errors/secrets.js';
import type { Examination } from '../doctor/examine.js';
import type { CheckName, Diagnosis } from '../doctor/diagnosis.js';

const TITLES: Readonly<Record<CheckName, string>> = {
  access: 'access',
  answer: 'answer',
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

const STATES = { bad: ['red', 'bad '], ok: ['green', 'ok  '], skipped: ['dim', '-   '] } as const;

/** A line for each check, and what to do below each that is bad. */
export function examinationText({ checks, healthy }: Examination, colors: boolean): string {
  const width = Math.max(...Object.values(TITLES).map(({ length }) => length));
  const bad = checks.filter(({ state }) => state === 'bad').length;
  return withoutSecrets(
    [
      ...checks.flatMap((diagnosis) => lines(diagnosis, width, colors)),
      healthy ? 'Nothing is bad.' : `${bad} ${bad === 1 ? 'is' : 'are'} bad.`,
    ].join('\n'),
  );
}

function lines(
  { check, code, hints = [], message, state }: Diagnosis,
  width: number,
  colors: boolean,
): string[] {
  const [style, word] = STATES[state];
  const mark = colors ? styleText(style, word) : word;
  return [
    `${mark} ${TITLES[check].padEnd(width)}  ${message}${code ? ` [${code}]` : ''}`,
    ...hints.map((hint) => `     ${' '.repeat(width)}  → ${hint}`),
  ];
}
