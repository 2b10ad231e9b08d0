import type { SignatureStep } from '../../../callback/listening/signature-steps.js';
import type { SignedCall } from '../../../callback/sending/signed-call.js';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { callMessages } from './messages.js';
import { stepLines } from './present-call.js';
import type { ShownMistake } from './present-listened.js';

/** What `koo callback sign --json` prints. Its schema is `schemas/output/callback-sign.schema.json`. */
export interface SignatureResult {
  kind: string;
  steps: readonly SignatureStep[];
  /** What to add to the address. */
  query?: string;
  /** What to send as headers. */
  headers?: Record<string, string>;
  /** Where `timeStamp` was added to it. */
  body?: string;
}

/** What `koo callback verify --json` prints. Its schema is `schemas/output/callback-verify.schema.json`. */
export interface VerifyResult {
  kind: string;
  isValid: boolean;
  mistakes: readonly ShownMistake[];
  /** How the signature is made with this key, time and nonce; none where what was verified is a response. */
  steps: readonly SignatureStep[];
}

export function signatureResult(
  kind: string,
  { body, headers, url }: SignedCall,
  steps: readonly SignatureStep[],
): SignatureResult {
  const hasHeaders = Object.keys(headers).length > 0;
  return {
    kind,
    steps,
    ...(url.search !== '' && { query: url.search }),
    ...(hasHeaders && { headers }),
    ...(Object.hasOwn(headers, 'authToken') && { body }),
  };
}

/** A signature as a person reads it. */
export function signatureText(
  { body, headers = {}, query, steps }: SignatureResult,
  language: Language,
): string {
  const words = textsIn(callMessages, language);
  const names = Object.entries(headers).map(([name, value]) => `  ${name}: ${escapeLine(value)}`);
  return [
    ...(steps.length > 0 ? [...stepLines(steps, language), ''] : []),
    ...(query === undefined ? [] : [words.addToQuery(), `  ${escapeLine(query)}`]),
    ...(names.length === 0 ? [] : [steps.length > 0 ? words.addHeaders() : words.signedBody(), ...names]),
    ...(body === undefined ? [] : [`  ${escapeLine(body)}`]),
  ].join('\n');
}

/** What came of a verification, as a person reads it. */
export function verifyText({ isValid, mistakes, steps }: VerifyResult, language: Language): string {
  const words = textsIn(callMessages, language);
  if (isValid) return `✔ ${words.valid()}`;
  return [
    `✖ ${words.invalid()}`,
    ...mistakes.map(({ message }) => `    ${escapeLine(message)}`),
    ...(steps.length > 0 ? ['', words.expectedSteps(), ...stepLines(steps, language)] : []),
  ].join('\n');
}
