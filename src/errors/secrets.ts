import { PassingSecrets } from './passing-secrets.js';

/** A shorter one would take common words out of every text. */
const SHORTEST = 8;

const lasting = new Set<string>();
const passing = new PassingSecrets();

/**
 * Tells this process that a text is secret, so that {@link withoutSecrets} takes it out of whatever is shown at the
 * end: errors and crash reports, which may repeat a text that nobody thought of.
 *
 * @param passes It holds for a while only, as a token does: of those the newest are known.
 */
export function keepSecret(text: string | undefined, { passes = false } = {}): void {
  if (text !== undefined && text.length >= SHORTEST) (passes ? passing : lasting).add(text);
}

/** The text without any secret that this process knows, also as a URL or JSON would write it. */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const secret of [...lasting, ...passing]) {
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
      clean = clean.replaceAll(form, '***');
    }
  }

  return clean;
}

/** The same of each text in data, as JSON would have it: what is undefined is left out. */
export function withoutSecretsIn<T>(value: T): T {
  return cleanData(value) as T;
}

function cleanData(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (Array.isArray(value)) return value.map((item) => cleanData(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, cleanData(item)]])),
  );
}
