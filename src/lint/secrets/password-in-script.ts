import type { Span } from '../../syntax/source-text.js';
import { isPlaceholder } from './secret-patterns.js';

/** A password as it is written in a script: up to a blank, a quote, a `$`, a backtick, a `|` or an escape. */
const WORD = String.raw`([^\s"'\x60$|\\]{3,128})`;
const QUOTE = String.raw`["'\\]{0,2}`;
const USER = String.raw`[\w.-]{1,64}`;

/** Ways in which a script is given a password; the first group is the password. */
const COMMANDS: readonly RegExp[] = [
  // echo 'root:…' | chpasswd
  new RegExp(
    String.raw`echo[ \t]{1,8}(?:-\w+[ \t]{1,8})?${QUOTE}${USER}:${WORD}${QUOTE}[ \t]*\|[ \t]*(?:sudo[ \t]+)?(?:/usr)?(?:/sbin/)?chpasswd`,
    'dg',
  ),
  // chpasswd <<< 'root:…'
  new RegExp(String.raw`chpasswd[ \t]*<<<[ \t]*${QUOTE}${USER}:${WORD}`, 'dg'),
  // cloud-init: chpasswd, list, root:…
  new RegExp(String.raw`chpasswd:(?:\s|\\n){1,20}list:[ \t]*[|>]?-?(?:\s|\\n){1,20}${USER}:${WORD}`, 'dg'),
  // echo '…' | passwd --stdin root
  new RegExp(
    String.raw`echo[ \t]{1,8}(?:-\w+[ \t]{1,8})?${QUOTE}${WORD}${QUOTE}[ \t]*\|[ \t]*(?:sudo[ \t]+)?passwd[ \t]+(?:${USER}[ \t]+)?--stdin`,
    'dg',
  ),
  // mysql -uroot -p…
  new RegExp(String.raw`\bmysql(?:admin|dump)?\b[^\n|;\\]{0,160}?[ \t]-p${QUOTE}${WORD}`, 'dg'),
  // IDENTIFIED BY '…'
  new RegExp(String.raw`identified[ \t]+(?:with[ \t]+\w+[ \t]+)?by[ \t]+${QUOTE}${WORD}`, 'dgi'),
  // --password=… and --password …
  new RegExp(String.raw`--[\w-]{0,40}password[= ]${QUOTE}${WORD}`, 'dgi'),
  // curl -u admin:…
  new RegExp(String.raw`\bcurl\b[^\n|;\\]{0,160}?[ \t](?:-u|--user)[ \t]*${QUOTE}${USER}:${WORD}`, 'dg'),
  // docker login -u admin -p …
  new RegExp(String.raw`\bdocker[ \t]+login\b[^\n|;\\]{0,160}?[ \t]-p[ \t]*${QUOTE}${WORD}`, 'dg'),
  // mysql://root:…@host
  // The last @ before the host's end is the one before the host: the password may hold others.
  new RegExp(String.raw`:\/\/${USER}:([^\s"'\x60$|\\/]{3,128})@`, 'dg'),
];

/** `DB_PASSWORD=…`, `password: …`, `"password": "…"`. Groups: closing quote, sign, opening quote, value. */
const ASSIGNMENT = new RegExp(
  String.raw`(?:password|passwd|(?<=_)pwd)(["'\\]{0,2})([ \t]{0,4}[=:][ \t]{0,4})(["'\\]{0,2})${WORD}`,
  'dgi',
);
/** What a script sets something named "password" to when it is not the password. */
const NO_VALUE = /^(?:true|false|yes|no|on|off|null|nil|none|undefined|required|optional|prompt|random|r)$/i;

/**
 * The passwords in a script (user data, a cloud-init file), as spans in its text. A value that a shell, Terraform or
 * a template fills in is none, nor is one in a comment or in a sentence, nor a call or an expression of a program.
 */
export function passwordsIn(script: string): Span[] {
  if (!/passw|_pwd|mysql|identified|curl|docker|:\/\//i.test(script)) return [];
  const found = new Map<number, Span>();
  const add = (match: RegExpMatchArray, group: number): void => {
    const value = match[group]!.replace(/(?<![,;])[,;]+$/, '');
    const start = match.indices![group]![0];
    if (isPassword(value) && !isComment(lineBefore(script, match.index!)))
      found.set(start, { start, end: start + value.length });
  };

  for (const command of COMMANDS) for (const match of script.matchAll(command)) add(match, 1);
  for (const match of script.matchAll(ASSIGNMENT)) {
    const [, closing, sign, opening] = match;
    const bare = opening === '' && closing === '';
    // Bare words after ` = ` are a program's, after `: ` a sentence's, unless a YAML key begins the line.
    if (bare && sign!.includes('=') && sign !== '=') continue;
    if (bare && sign!.includes(':') && !/^[\s-]*(?:[\w.][\w.-]*)?$/.test(lineBefore(script, match.index)))
      continue;
    add(match, 4);
  }

  return [...found.values()].sort((a, b) => a.start - b.start);
}

function isPassword(value: string): boolean {
  return (
    value.length >= 3 &&
    !isPlaceholder(value) &&
    !NO_VALUE.test(value) &&
    !/^[-.*/%@&#=~:]/.test(value) &&
    !/[()[\]{}<>]/.test(value)
  );
}

/** What is before an offset in its line; in JSON a line ends with the two characters `\n`. */
function lineBefore(script: string, at: number): string {
  const before = script.slice(Math.max(0, at - 200), at);
  const escaped = before.lastIndexOf(String.raw`\n`);
  return before.slice(Math.max(before.lastIndexOf('\n') + 1, escaped === -1 ? 0 : escaped + 2));
}

function isComment(lineStart: string): boolean {
  return /^\s*(?:#|\/\/)/.test(lineStart);
}
