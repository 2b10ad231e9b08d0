import { Message, type MessageData } from '../i18n/message.js';
import { EphemeralSecrets } from './ephemeral-secrets.js';

/** A shorter one would take common words out of every text. */
const MIN_CHARACTERS = 8;

const lasting = new Set<string>();
const passing = new EphemeralSecrets();
/** As each is written in texts, the longest first; made anew once another is known. */
let forms: readonly string[] | undefined;

/**
 * Tells this process that a text is secret, so that {@link withoutSecrets} takes it out of whatever is shown at the
 * end: all that is printed, and what is written to files for others.
 *
 * @param passes It holds for a while only, as a token does: of those the newest are known.
 */
export function keepSecret(text: string | undefined, { passes = false } = {}): void {
  if (text === undefined || text.length < MIN_CHARACTERS) return;
  if (!passes && lasting.has(text)) return;
  (passes ? passing : lasting).add(text);
  forms = undefined;
}

/**
 * For whoever runs one call after another in a process, as tests do: forgets, when the result is called, what has been kept
 * secret since.
 */
export function secretsSoFar(): () => void {
  const before = [...lasting];
  const beforePassing = [...passing];
  return () => {
    lasting.clear();
    for (const secret of before) lasting.add(secret);
    passing.clear();
    for (const secret of beforePassing) passing.add(secret);
    forms = undefined;
  };
}

/** Whether there is anything to look for. */
export function hasSecrets(): boolean {
  return knownForms().length > 0;
}

/** The text without any secret that this process knows, also as a URL or JSON would write it. */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const form of knownForms()) if (clean.includes(form)) clean = clean.replaceAll(form, '***');
  return clean;
}

/** A secret may be the beginning of another. */
function knownForms(): readonly string[] {
  forms ??= [
    ...new Set(
      [...lasting, ...passing].flatMap((secret) => [
        secret,
        encodeURIComponent(secret.replaceAll(/\p{Cs}/gu, '\uFFFD')),
        JSON.stringify(secret).slice(1, -1),
      ]),
    ),
  ].sort((a, b) => b.length - a.length);
  return forms;
}

/** The same of each text in data, as JSON would have it: what is undefined is left out. */
export function withoutSecretsIn<T>(value: T): T {
  return cleanData(value) as T;
}

function cleanData(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (Array.isArray(value)) return value.map((item) => cleanData(item));
  if (value instanceof Message)
    return new Message(value.area, value.key, cleanData(value.data) as MessageData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, cleanData(item)]])),
  );
}
