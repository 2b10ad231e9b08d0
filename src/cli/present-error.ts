import { styleText } from 'node:util';
import type { KooError } from '../errors/koo-error.js';
import { withoutSecrets } from '../errors/secrets.js';
import type { Finding } from '../findings/finding.js';

/** The object that `--json` prints for an error. */
export interface ErrorObject {
  error: {
    code: string;
    message: string;
    hints: string[];
    docs?: string;
    place?: string;
    findings?: Finding[];
  };
}

export function errorObject(error: KooError): ErrorObject {
  const { code, docs, hints, message, place } = error;
  return {
    error: {
      code,
      message: withoutSecrets(message),
      hints: hints.map((hint) => withoutSecrets(hint)),
      docs,
      place: place && withoutSecrets(place),
      findings: findingsOf(error),
    },
  };
}

/** An error that lists findings (an invalid koo.yaml) carries them. */
export function findingsOf(error: KooError): Finding[] | undefined {
  return (error as { findings?: Finding[] }).findings;
}

/** What a person reads: what is wrong, where, what to do next. */
export function errorText(error: KooError, colors: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colors ? styleText(style, text) : text;
  const lines = [
    `${paint(['red', 'bold'], 'error')} ${error.message} ${paint('dim', `[${error.code}]`)}`,
    ...(error.place ? [`  ${paint('dim', 'at')} ${error.place}`] : []),
    ...error.hints.map((hint) => `  ${paint('cyan', '→')} ${hint}`),
    ...(error.docs ? [`  ${paint('dim', `see ${error.docs}`)}`] : []),
  ];
  return withoutSecrets(lines.join('\n'));
}

export function bugText(error: unknown, version: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'error This is a bug in koo.',
    withoutSecrets(stack).replaceAll(/^/gm, '  '),
    `  → Please report it with the lines above (koo ${version}, Node ${process.versions.node}, ${process.platform}).`,
  ].join('\n');
}
