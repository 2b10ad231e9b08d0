import type { TextForm } from './manifest-messages.js';

/** The forms of texts, by the patterns of `schemas/koo.schema.json`: messages have words for each. */
export const TEXT_FORMS: ReadonlyMap<string, TextForm> = new Map([
  [String.raw`^[A-Z]{3}$`, 'currency'],
  [String.raw`^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`, 'day'],
  [String.raw`^[a-z0-9](?:[a-z0-9._/:-]*[a-z0-9])?$`, 'imagePrefix'],
  [String.raw`^[A-Za-z0-9][A-Za-z0-9_-]*$`, 'key'],
  [String.raw`^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*$`, 'line'],
  [String.raw`^[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)$`, 'offset'],
  [String.raw`^books/[a-z0-9][a-z0-9-]*$`, 'booksRuleId'],
  [String.raw`^[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$`, 'ruleId'],
  [String.raw`^[0-9]{1,12}(\.[0-9]{1,3})? ?([KMG]i?)?B$`, 'size'],
  [
    String.raw`^(https?|postgres(ql)?)://[^\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+$`,
    'stateAddress',
  ],
  [String.raw`^[\p{L}_][\p{L}\p{N}_-]*$`, 'variableName'],
]);
