import { withoutSecrets, withoutSecretsIn } from '../../errors/secrets.js';
import type { Language } from '../../i18n/language.js';
import { textOf, textsIn } from '../../i18n/message.js';
import { printable } from '../../findings/reporters/printable.js';
import { escapeLine } from '../../platform/escape-unprintable.js';
import { type Style, styled } from '../../platform/styled.js';
import type { LocalizedError } from './localize-error.js';
import { reportMessages } from './messages.js';

/** The object that `--json` prints for an error. */
export interface ErrorObject {
  error: LocalizedError;
}

export function errorObject({
  code,
  docs,
  findings,
  hints,
  message,
  place,
  proving,
}: LocalizedError): ErrorObject {
  return {
    error: {
      code,
      message: withoutSecrets(message),
      hints: hints.map((hint) => withoutSecrets(hint)),
      docs,
      place: place && withoutSecrets(place),
      findings: withoutSecretsIn(findings),
      proving: withoutSecretsIn(proving),
    },
  };
}

/** What a person reads: what is wrong, where, what to do next. */
export function errorText(error: LocalizedError, colors: boolean, language: Language = 'en'): string {
  const words = textsIn(reportMessages, language);
  const paint = (style: Style, text: string) => (colors ? styled(style, text) : text);
  const lines = [
    `${paint(['red', 'bold'], words.error())} ${shown(error.message)} ${paint('dim', `[${error.code}]`)}`,
    ...(error.place ? [`  ${paint('dim', words.at())} ${printable(error.place)}`] : []),
    ...error.hints.map((hint) => `  ${paint('cyan', '→')} ${shown(hint)}`),
    ...(error.docs ? [`  ${paint('dim', `${words.see()} ${escapeLine(error.docs)}`)}`] : []),
  ];
  return withoutSecrets(lines.join('\n'));
}

/** What the user should know although the command goes on. */
export function warningText(message: string, language: Language): string {
  return `${textOf(reportMessages.warning(), language)} ${shown(message)}`;
}

/** Some texts have several lines, and a name in one may have a line break: what follows does not look like a line of koo's. */
function shown(text: string): string {
  return text.split('\n').map(escapeLine).join('\n      │ ');
}

/** What `--json` prints for our own mistakes. */
export function bugObject(error: unknown, language: Language = 'en'): ErrorObject {
  const message = error instanceof Error && error.message ? error.message : String(error);
  return {
    error: {
      code: 'BUG',
      message: withoutSecrets(message),
      hints: [textOf(reportMessages.reportBug(), language)],
    },
  };
}

export function bugText(error: unknown, version: string, language: Language = 'en'): string {
  const words = textsIn(reportMessages, language);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const system = `koo ${version}, Node ${process.versions.node}, ${process.platform}`;
  const next = words.reportBugWith({ system });
  return [
    `${words.error()} ${words.bug()}`,
    withoutSecrets(stack).replaceAll(/^/gm, '  '),
    `  → ${next}`,
  ].join('\n');
}
