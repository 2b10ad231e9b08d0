import type { Span } from '../../syntax/source-text.js';

/** Cheaper than to bring every name of a template to one spelling. */
const MAYBE_SECRET = /key|token|pass|pwd|[as]k$/i;

/** The half of an access key that must stay secret, in all its names. */
const SECRET_HALF = 'secret_(?:access_)?key|access_key_secret|(?:security|session)_token';

const ACCESS_KEY_NAME = endsIn(`access_key(?:_id)?|${SECRET_HALF}`);
const SECRET_HALF_NAME = endsIn(SECRET_HALF);
const SECRET_KEY_NAME = endsIn(`${SECRET_HALF}|private_key|pre_shared_key|psk`);
const SHORT_NAME = endsIn('[as]k');
const PASSWORD_NAME = endsIn('password|passwd|passphrase|pass|pwd');

/** `access_key`, `secret_key`, `obs_secret_access_key`, `security_token`, … */
export function isAccessKeyName(name: string): boolean {
  return isNamed(name, ACCESS_KEY_NAME);
}

/** `ak`, `sk`, `obs_ak`: too short to tell without the value's shape. */
export function isShortAccessKeyName(name: string): boolean {
  return isNamed(name, SHORT_NAME);
}

/** `password`, `admin_pass`, `db_passwd`; not `password_length` and not `password_policy`. */
export function isPasswordName(name: string): boolean {
  return isNamed(name, PASSWORD_NAME);
}

/** `secret_key`, `obs_secret_access_key`, `private_key`, `security_token`, `vpn_psk`; not `access_key`, which names a key without being one. */
export function isSecretKeyName(name: string): boolean {
  return isNamed(name, SECRET_KEY_NAME);
}

/** `secret_key`, `obs_secret_access_key`, `security_token`; not `private_key`, whose value tells itself. */
export function isSecretHalfName(name: string): boolean {
  return isNamed(name, SECRET_HALF_NAME);
}

function isNamed(name: string, pattern: RegExp): boolean {
  return MAYBE_SECRET.test(name) && pattern.test(snakeCase(name));
}

/** Its last words are one of these. */
function endsIn(names: string): RegExp {
  return new RegExp(`(?:^|_)(?:${names})$`);
}

/** Terraform's and everybody's spellings brought to one: `accessKeyId` and `access-key-id` to `access_key_id`. */
function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/[-.\s]/g, '_')
    .toLowerCase();
}

/** 20 capital letters and digits, both of them. */
function isAccessKeyId(text: string): boolean {
  return /^[A-Z\d]{20}$/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

/** 40 letters and digits in both cases: a SHA-1 in hex is none. */
function isSecretAccessKey(text: string): boolean {
  return /^[A-Za-z\d]{40}$/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text);
}

/** An access key's id, its secret or a security token of Huawei Cloud, and not a user's name at another service. */
export function hasShapeOfKey(text: string): boolean {
  return isAccessKeyId(text) || isSecretAccessKey(text) || /^[\w+/=-]{100,}$/.test(text);
}

/** A value of a secret key at whatever service, and not the name under which one is kept: `db-password`, `tls.key`. */
export function isSecretValue(text: string): boolean {
  if (isPlaceholder(text) || /\s/.test(text)) return false;
  return text.length >= 16 || (text.length >= 8 && /[^A-Za-z._/-]/.test(text));
}

/**
 * A placeholder instead of a value: nothing at all, `<your-password>`, `${…}`, `{{…}}`, `__NAME__`,
 * `xxxx`, `****`, `your…`, `DB_PASSWORD` and `os.environ/…`, which name where the value comes from, and Chinese text,
 * which no key or password of Huawei Cloud may hold. A word such as `changeme` is a value: it is what the server
 * would get.
 */
export function isPlaceholder(text: string): boolean {
  const value = text.trim();
  return (
    value === '' ||
    /^(?:<.*>|\$?\{.*\}|\[.*\]|%.*%|__.*__|@.*@|#.*#|[xX*.\-?]+)$/s.test(value) ||
    /^(?:your|my)[-_ ]/i.test(value) ||
    /^[A-Z][A-Z\d_]*(?:PASS|PASSWD|PASSWORD|PWD|SECRET|TOKEN)$/.test(value) ||
    /^(?:os\.environ|process\.env|env)\b/.test(value) ||
    /\p{Script=Han}/u.test(value)
  );
}

// Beside + and / it is a piece of Base64.
const NOT_INSIDE = String.raw`(?<![A-Za-z\d+/])`;
const TOKEN_END = String.raw`(?![A-Za-z\d+/])`;
const NAMED_KEY = new RegExp(
  String.raw`(?:${NOT_INSIDE}[as]k|access[_-]?key(?:[_-]?id)?|secret[_-]?(?:access[_-]?)?key)["'\\]{0,2}[ \t]{0,4}[=:, \t][ \t]{0,4}["'\\]{0,2}([A-Za-z\d]{20,40})${TOKEN_END}`,
  'gi',
);
const KEY_ID = new RegExp(String.raw`${NOT_INSIDE}[A-Z\d]{20}${TOKEN_END}`, 'g');
const SECRET_KEY = new RegExp(String.raw`${NOT_INSIDE}[A-Za-z\d]{40}${TOKEN_END}`, 'g');

/** Access keys in a text: after a name such as `HW_SECRET_KEY=`, or an id and a secret key side by side. */
export function accessKeysIn(text: string): Span[] {
  if (text.length < 20 || !/[A-Za-z\d]{20}/.test(text)) return [];
  const named = [...text.matchAll(NAMED_KEY)].filter(
    ([, key]) => isAccessKeyId(key!) || isSecretAccessKey(key!),
  );
  if (named.length > 0)
    return named.map((match) => spanOf(match.index + match[0].length - match[1]!.length, match[1]!));
  const ids = [...text.matchAll(KEY_ID)].filter(([key]) => isAccessKeyId(key));
  if (ids.length === 0) return [];
  const secrets = [...text.matchAll(SECRET_KEY)].filter(([key]) => isSecretAccessKey(key));
  return secrets.map((match) => spanOf(match.index, match[0]));
}

function spanOf(start: number, text: string): Span {
  return { start, end: start + text.length };
}
