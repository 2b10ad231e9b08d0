import { defineMessages } from '../i18n/message.js';

/** A bracket that does not match: what opens, what closes, and the line (from 1) of the other one. */
interface Brackets {
  open: string;
  close: string;
}

/** What HCL, and JSON's strings that are HCL, say of brackets and of single values. */
export const bracketMessages = defineMessages('source/brackets', {
  neverClosed: ({ close, open }: Brackets) => `This "${open}" is never closed: a "${close}" is missing.`,
  wrongCloser: ({ close, expected, line, open }: Brackets & { expected: string; line: number }) =>
    `"${close}" cannot close the "${open}" of line ${line}. Write "${expected}".`,
  closesNothing: ({ close, open }: Brackets) =>
    `This "${close}" closes nothing. Delete it, or add the "${open}" that it belongs to.`,
  neverOpened: ({ close, line, open }: Brackets & { line: number }) =>
    `A "${open}" is missing here, which the "${close}" of line ${line} closes.`,
  tooDeep: ({ max }: { max: number }) => `Brackets are nested deeper than ${max} levels here.`,
  commaMissing: () => 'A comma is missing here.',
  valueMissing: () => 'A value is missing here.',
  valueExpected: ({ text }: { text: string }) => `A value is expected here, not "${text}".`,
  unexpected: ({ text }: { text: string }) => `"${text}" does not belong here.`,
});

/** What to do about a character. */
export type CharacterAdvice =
  | 'and'
  | 'byteOrderMark'
  | 'deleteOrQuote'
  | 'dollar'
  | 'fullWidthSpace'
  | 'noBreakSpace'
  | 'or'
  | 'power'
  | 'semicolon'
  | 'zeroWidthSpace';

const ADVICE: Readonly<Record<CharacterAdvice, string>> = {
  and: 'Write "&&" for "and"; there are no bit operations.',
  byteOrderMark: 'It is an invisible byte-order mark; delete it.',
  deleteOrQuote: 'Delete it, or put the text in double quotes.',
  dollar: 'Write "${…}" inside quotes only; elsewhere write the expression alone.',
  fullWidthSpace: 'It is a full-width space; write a plain one.',
  noBreakSpace: 'It is a no-break space; write a plain one.',
  or: 'Write "||" for "or"; there are no bit operations.',
  power: 'There is no such operator; use pow(…) for a power.',
  semicolon: 'End an argument with a new line instead.',
  zeroWidthSpace: 'It is an invisible zero-width space; delete it.',
};

/** What the lexer of HCL cannot read: characters, strings, heredocs, comments. */
export const hclTextMessages = defineMessages('source/hcl', {
  illegalCharacter: ({ advice, character }: { advice: CharacterAdvice; character: string }) =>
    `The character ${character} is not allowed here. ${ADVICE[advice]}`,
  fullWidth: ({ character, write }: { character: string; write: string }) =>
    `"${character}" is a full-width character. Write "${write}".`,
  otherQuotes: () => 'Text is written in double quotes: "…".',
  badEscape: ({ escape }: { escape: string }) =>
    `"${escape}" is not an escape. The escapes are \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN; write \\\\ for a backslash.`,
  unclosedComment: () => 'This comment has no end. Close it with "*/".',
  heredocStart: ({ opening }: { opening: string }) =>
    `Write ${opening} without quotes or spaces, and end the line there.`,
  heredocEnd: ({ marker }: { marker: string }) =>
    `A heredoc ends with ${marker} alone on a line, with a line break after it.`,
  unclosedHeredoc: ({ marker }: { marker: string }) =>
    `This heredoc has no end. Close it with ${marker} alone on a line.`,
  multiLineString: () =>
    'A quoted string must end on the line where it begins. Write \\n for a line break, or use a heredoc (<<EOF … EOF).',
  unclosedString: () => 'This string has no closing quote on its line.',
  unclosedInnerString: () => 'A string inside ${…} has no closing quote.',
  unclosedInterpolation: ({ opener }: { opener: string }) => `"${opener}" has no closing "}".`,
  stringsTooDeep: () => 'Strings are nested too deeply here.',
  shellExpansion: ({ expansion }: { expansion: string }) =>
    `Terraform reads ${expansion} as its own expression, but it is the shell’s: write $${expansion}.`,
});

/** What is not JSON (RFC 8259). */
export const jsonTextMessages = defineMessages('source/json', {
  badEscape: ({ escape }: { escape: string }) => `"${escape}" is not an escape. Write \\\\ for a backslash.`,
  controlCharacter: () => 'A control character must be escaped, for example as \\t or \\u0009.',
  multiLineString: () => 'A string must end on the line where it begins. Write \\n for a line break.',
  quoteMissing: () => 'A quote is missing in this line: a string begins and ends with one, on the same line.',
  comment: () => 'JSON has no comments. Delete it, or write it as a property: "//": "text".',
  badNumber: ({ text }: { text: string }) => `${text} is not a number in JSON.`,
  otherQuotes: () => 'A string is written in double quotes: "…".',
  empty: () => 'This file is empty. Write at least {}.',
  textAfterValue: () => 'The JSON value ends before this; nothing may follow it.',
  notAValue: ({ text }: { text: string }) =>
    `${text} is not a JSON value. Text is written in double quotes; the only words are true, false and null.`,
  extraComma: () => 'A comma is allowed only between two items. Delete it.',
  trailingComma: () => 'A comma is not allowed before the closing bracket. Delete it.',
  unquotedName: ({ quoted }: { quoted: string }) => `A name is written in double quotes: ${quoted}.`,
  nameExpected: ({ text }: { text: string }) => `A name in double quotes is expected here, not "${text}".`,
  equals: () => 'Write ":" between a name and its value.',
  colonMissing: () => 'A ":" is missing between the name and its value.',
  valueOfNameMissing: () => 'A value is missing here: write "name": value.',
  duplicateName: ({ quoted }: { quoted: string }) => `${quoted} is already in this object.`,
});

/** What the bytes of a file are not. */
export const encodingMessages = defineMessages('source/encoding', {
  wide: ({ encoding }: { encoding: string }) => `This file is ${encoding}. Save it as UTF-8.`,
  notUtf8: () => 'These bytes are not UTF-8. Save the file as UTF-8.',
  notText: ({ max }: { max: number }) =>
    `More than ${max} parts of this file are not UTF-8: it is not text, or in another encoding such as GBK. Save it as UTF-8.`,
});

/** What is not YAML 1.2, or more than a description needs. */
export const yamlMessages = defineMessages('source/yaml', {
  badDirective: () => 'The only directive allowed here is `%YAML 1.2`.',
  badIndent: () => 'The indentation does not match the lines above.',
  badScalarStart: () => 'A value cannot start with this character; put the value in quotes.',
  blockAsImplicitKey: () => 'Two keys are on one line, or a value with `: ` in it needs quotes.',
  missingChar: () => 'A closing quote, bracket, brace or comma is missing, or a `:` after the key.',
  multilineImplicitKey: () =>
    'A key, or text without quotes, spans several lines: a `:` or quotes are missing.',
  tabAsIndent: () => 'Indented with a tab; YAML requires spaces.',
  tag: () => 'Tags (`!…`) have no meaning here; write the plain value.',
  unclosedQuote: () => 'This quote is never closed.',
  unclosedBracket: ({ bracket }: { bracket: string }) =>
    `A \`${bracket}\` above is not closed before this line.`,
  /** `reason` is the parser's own, and English. */
  other: ({ reason }: { reason: string }) => `${reason}.`,
  secondDocument: () => 'A second document begins here (`---`); only one is allowed.',
  tooManyAliases: () => 'Its anchors and aliases (& and *) expand to too much data. Write the values out.',
  tooDeep: () => 'Lists and mappings are nested too deeply here.',
  aliasWithoutAnchor: () => 'This alias (*) has no anchor (&) before it.',
  complexKey: () => 'A key must be plain text.',
  duplicateKey: ({ key }: { key: string }) => `\`${key}\` appears twice in this mapping.`,
});
