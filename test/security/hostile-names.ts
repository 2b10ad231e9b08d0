/** Every kind of character that steers a terminal, a colour of koo's own among them, and lines that look like koo's. */
export const HOSTILE = [
  '\u001B[31m',
  '\u001B[8m',
  '\u001B]0;title\u0007',
  '\u001B]8;;http://evil.invalid\u001B\\',
  '\u009B2J',
  '\u0085',
  '\u007F',
  '\r~ forged',
  '\n+ forged create asset',
  '\u202E\u2066\u2069\u200E\u200F\u061C\u2028\u2029',
].join('x');

/** As a string of YAML in double quotes. */
export function inYaml(text: string): string {
  return `"${text.replaceAll(/[^ !#-[\]-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}

const STEERING =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
/** What `styleText` makes of the styles that koo uses. */
const OWN_STYLE = /\u001B\[(?:1|2|22|31|32|33|34|36|39)m/g;

export interface Printed {
  text: string;
  /** Whether colours were on. */
  colours?: boolean;
  /** Whether it went to a terminal: the terminal itself makes CR LF of LF, and a running line is cleared. */
  terminal?: boolean;
}

/** What is wrong with what was printed: characters that steer, and lines that no presenter has begun. */
export function wrongIn({ colours = false, terminal = false, text }: Printed): string[] {
  let rest = text;
  if (terminal) rest = rest.replaceAll('\r\n', '\n').replaceAll('\r\u001B[K', '');
  const visible = colours ? rest.replaceAll(OWN_STYLE, '') : rest;
  return [
    ...[...visible.matchAll(STEERING)].map(([unit]) => `U+${unit.charCodeAt(0).toString(16)}`),
    ...visible.split('\n').filter((line) => /^\s*[+~] forged/.test(line)),
    // A colour of koo's own out of a name: nothing of koo's is followed by this.
    ...(rest.includes('\u001B[31mx') ? ['a colour out of a name'] : []),
  ];
}
