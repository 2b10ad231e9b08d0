/** What stands in place of a secret. */
const MASK = '••••';

/** Headers whose whole value is one. */
const SECRET_HEADERS = new Set([
  'cookie',
  'proxy-authorization',
  'set-cookie',
  'signature',
  'x-auth-token',
  'x-security-token',
  'x-sign',
  'x-subject-token',
]);

/** Members of JSON, fields of forms and parameters of queries whose value is one. Longer names would take time. */
const SECRET_NAME = String.raw`[\w.-]{0,40}(?:secret|token|passw(?:or)?d|private_?key|signature|credential)[\w.-]{0,40}|sk`;
const JSON_MEMBER = new RegExp(String.raw`("(?:${SECRET_NAME})"\s*:\s*)"(?:[^"\\]|\\.)*("|$)`, 'gi');
const FORM_FIELD = new RegExp(String.raw`((?:^|[?&])(?:${SECRET_NAME}|code)=)[^&#\s"]+`, 'gi');

/** A header as it may be shown: whoever signed is named, the signature itself is not. */
export function maskHeader(name: string, value: string): string {
  const lower = name.toLowerCase();
  if (SECRET_HEADERS.has(lower)) return MASK;
  if (lower === 'authorization') {
    const signed = value.replace(/(Signature=)\S+/i, `$1${MASK}`);
    return signed === value ? value.replace(/^(\S+) .*$/s, `$1 ${MASK}`) : signed;
  }

  return lower === 'location' || lower === 'referer' ? maskText(value) : value;
}

/**
 * A body or a query as it may be shown. It is masked as text, since it may be cut, or broken: what looks like a secret
 * by its name is one. `code` of a form is OAuth's, which is as good as a password while it holds.
 */
export function maskText(text: string): string {
  return text.replaceAll(JSON_MEMBER, `$1"${MASK}"`).replaceAll(FORM_FIELD, `$1${MASK}`);
}
