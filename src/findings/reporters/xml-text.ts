/** What XML 1.0 has no way to write, not even as a reference: control characters, lone surrogates, non-characters. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ATTRIBUTE: Readonly<Record<string, string>> = {
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** The value of an attribute, between quotes. A line end in it survives: as it is, a parser makes it a space. */
export function xmlAttribute(value: string): string {
  return clean(value).replaceAll(/[\t\n\r"&<>]/g, (character) => ATTRIBUTE[character]!);
}

/** Character data. A carriage return in it survives: as it is, a parser reads it as a line end. */
export function xmlText(text: string): string {
  return clean(text).replaceAll(/[\r&<>]/g, (character) => ATTRIBUTE[character]!);
}

function clean(text: string): string {
  return text.replaceAll(NOT_XML, '\uFFFD');
}
