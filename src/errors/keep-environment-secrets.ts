import { keepSecret } from './secrets.js';

/** Whoever set it: what a name like this holds is in no text that koo prints. */
const SECRET_NAME = /SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_?KEY|ACCESS_?KEY|API_?KEY|CREDENTIAL/i;
/** Of koo, Huawei Cloud's tools, OpenStack and AWS: all of their keys. */
const KEY_NAME = /^(?:KOO|HUAWEICLOUD|HW|OS|AWS)_(?:.*KEY|(?:.*_)?[AS]K$)/;
/** What names a place, and not the secret there. */
const PLACE_NAME = /_(?:FILE|PATH|DIR|FOLDER)$/i;
const PROXY_NAME = /_PROXY$/i;
/** Shorter lines of a key in PEM also stand elsewhere. */
const MIN_LINE_CHARACTERS = 16;

/**
 * Has the secrets of the environment masked in all that this process shows: keys, tokens and passwords by the names of
 * their variables, and the user and password of every address (a proxy's, the outbox's).
 */
export function keepEnvironmentSecrets(environment: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(environment)) {
    if (!value) continue;
    if ((SECRET_NAME.test(name) || KEY_NAME.test(name)) && !PLACE_NAME.test(name)) keepLines(value);
    if (value.includes('://')) keepPasswords(value);
    // The scheme of a proxy may be missing.
    else if (PROXY_NAME.test(name)) keepPasswords(`http://${value}`);
  }
}

/** A key in PEM is shown a line at a time. */
function keepLines(value: string): void {
  keepSecret(value);
  const trimmed = value.trim();
  if (trimmed !== value) keepSecret(trimmed);
  if (!trimmed.includes('\n')) return;
  for (const line of trimmed.split(/(?<!\s)\s*\n\s*/)) {
    if (line.length >= MIN_LINE_CHARACTERS && !line.startsWith('-----')) keepSecret(line);
  }
}

/** `postgresql://user:password@host/name?password=…`, as often as the value has one. */
function keepPasswords(value: string): void {
  for (const [, user, password] of value.matchAll(/:\/\/([^\s/?#:@]*):([^\s/?#]*)@/g)) {
    keepSecret(`${user}:${password}`);
    keepSecret(password);
    keepSecret(unescaped(password!));
  }

  for (const [, password] of value.matchAll(/[?&](?:password|sslpassword)=([^\s&#]+)/gi)) {
    keepSecret(password);
    keepSecret(unescaped(password!));
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
