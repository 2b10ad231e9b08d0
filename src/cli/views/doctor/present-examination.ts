import type { CheckName } from '../../../doctor/diagnosis.js';
import { withoutSecrets } from '../../../errors/secrets.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { styled } from '../../../platform/styled.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import type { LocalizedDiagnosis, LocalizedExamination } from './localize-examination.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { CHECK_NAMES, examinationMessages } from './messages.js';

const STATES = { bad: ['red', 'bad '], ok: ['green', 'ok  '], skipped: ['dim', '-   '] } as const;

/** A line for each check, and what to do below each that is bad. */
export function examinationText(
  given: LocalizedExamination,
  colors: boolean,
  language: Language = 'en',
): string {
  const { checks: all, healthy } = onOneLine(given);
  const words = textsIn(examinationMessages, language);
  const width = Math.max(...CHECK_NAMES.map((check) => textWidth(words.check({ check }))));
  const checks = withoutRepetition(all, language);
  const bad = checks.filter(({ state }) => state === 'bad').length;
  return withoutSecrets(
    [
      ...checks.flatMap((diagnosis) =>
        lines(diagnosis, { colors, title: padded(words.check({ check: diagnosis.check }), width), width }),
      ),
      words.problems({ count: healthy ? 0 : bad }),
    ].join('\n'),
  );
}

/** The steps of a call, none of which was made where no target is named: they are one line then. */
const STEPS: readonly CheckName[] = ['proxy', 'name', 'connection', 'tls', 'answer', 'clock', 'access'];

function withoutRepetition(checks: readonly LocalizedDiagnosis[], language: Language): LocalizedDiagnosis[] {
  const words = textsIn(examinationMessages, language);
  const steps = checks.filter(({ check }) => STEPS.includes(check));
  const [first, ...more] = steps;
  const isBad = checks.some(({ check, state }) => check === 'certificates' && state === 'bad');
  if (!first || isBad || steps.some(({ state }) => state !== 'skipped')) return [...checks];
  const names = more.map(({ check }) => words.check({ check }));
  const message = words.sameOf({ message: first.message, names });
  return [...checks.filter(({ check }) => !STEPS.includes(check)), { ...first, message }];
}

function lines(
  { code, hints = [], message, state }: LocalizedDiagnosis,
  { colors, title, width }: { colors: boolean; title: string; width: number },
): string[] {
  const [style, word] = STATES[state];
  const mark = colors ? styled(style, word) : word;
  return [
    `${mark} ${title}  ${message}${code ? ` [${code}]` : ''}`,
    ...hints.map((hint) => `     ${' '.repeat(width)}  → ${hint}`),
  ];
}
