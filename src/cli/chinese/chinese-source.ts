import { matcherOf } from '../../findings/chinese/message-matcher.js';
import { ERROR_PHRASES } from './error-phrases.js';

const match = matcherOf({ '{source}': '{source}' }, ERROR_PHRASES);

/** Where keys or a secret come from, in simplified Chinese: `the environment`, a profile, a command. */
export function chineseSource(source: string): string {
  return (match(source) ?? source).trimEnd();
}
