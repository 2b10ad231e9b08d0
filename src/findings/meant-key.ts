import { didYouMean } from './did-you-mean.js';

const MIN_CHARACTERS = 3;

/** What a word is also written as. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  addr: 'address',
  auth: 'authentication',
  cert: 'certificate',
  config: 'configuration',
  desc: 'description',
  env: 'environment',
  num: 'number',
  param: 'parameter',
  pass: 'password',
  passwd: 'password',
  pwd: 'password',
  spec: 'specification',
};

/**
 * The key that was meant: one that is spelt nearly so, else one with a short form of one of its words (`admin_pass` for
 * `admin_password`), else the only one that begins with that word, such as `gateway_ip` for `gateway` and `skuCode` for
 * `sku`.
 */
export function meantKey(word: string, keys: readonly string[]): string | undefined {
  const near = didYouMean(word, keys);
  if (near !== undefined || word.length < MIN_CHARACTERS) return near;
  const written = inFull(word);
  const other = keys.find((key) => inFull(key) === written);
  if (other !== undefined) return other;
  const longer = keys.filter((key) => key.startsWith(word) && /^[A-Z_]/.test(key.slice(word.length)));
  return longer.length === 1 ? longer[0] : undefined;
}

function inFull(name: string): string {
  return name
    .split('_')
    .map((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : word))
    .join('_');
}
