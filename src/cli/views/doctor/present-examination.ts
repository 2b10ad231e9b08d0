import { withoutSecrets } from '../../../errors/secrets.js';
import type { Language } from '../../../i18n/language.js';
import { styled } from '../../../platform/styled.js';
import { textWidth } from '../../../platform/text-width.js';
import type { CheckName } from '../../../doctor/diagnosis.js';
import type { LocalizedDiagnosis, LocalizedExamination } from './localize-examination.js';
import { onOneLine } from '../../terminal/on-one-line.js';

const TITLES: Readonly<Record<CheckName, readonly [english: string, chinese: string]>> = {
  access: ['access', '访问'],
  answer: ['answer', '响应'],
  certificates: ['certificates', '证书'],
  clock: ['clock', '时钟'],
  connection: ['connection', '连接'],
  file: ['profile file', '凭证文件'],
  keys: ['keys', '密钥'],
  name: ['host name', '域名'],
  node: ['Node', 'Node'],
  project: ['koo.yaml', 'koo.yaml'],
  proxy: ['proxy', '代理'],
  tls: ['TLS', 'TLS'],
};

const STATES = { bad: ['red', 'bad '], ok: ['green', 'ok  '], skipped: ['dim', '-   '] } as const;

/** A line for each check, and what to do below each that is bad. */
export function examinationText(
  given: LocalizedExamination,
  colors: boolean,
  language: Language = 'en',
): string {
  const { checks, healthy } = onOneLine(given);
  const titles = Object.values(TITLES).map((title) => title[language === 'en' ? 0 : 1]);
  const width = Math.max(...titles.map((title) => textWidth(title)));
  const bad = checks.filter(({ state }) => state === 'bad').length;
  return withoutSecrets(
    [
      ...checks.flatMap((diagnosis) => lines(diagnosis, { colors, language, width })),
      lastLine(healthy ? 0 : bad, language),
    ].join('\n'),
  );
}

function lastLine(bad: number, language: Language): string {
  if (language === 'zh') return bad === 0 ? '没有问题。' : `${bad} 项有问题。`;
  return bad === 0 ? 'Nothing is bad.' : `${bad} ${bad === 1 ? 'is' : 'are'} bad.`;
}

function lines(
  { check, code, hints = [], message, state }: LocalizedDiagnosis,
  { colors, language, width }: { colors: boolean; language: Language; width: number },
): string[] {
  const [style, word] = STATES[state];
  const title = TITLES[check][language === 'en' ? 0 : 1];
  const mark = colors ? styled(style, word) : word;
  return [
    `${mark} ${title}${' '.repeat(width - textWidth(title))}  ${message}${code ? ` [${code}]` : ''}`,
    ...hints.map((hint) => `     ${' '.repeat(width)}  → ${hint}`),
  ];
}
