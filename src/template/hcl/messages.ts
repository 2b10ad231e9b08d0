import { defineMessages } from '../../i18n/message.js';

/** What is not Terraform's language; brackets, strings and characters are in src/syntax/messages.ts. */
export const hclMessages = defineMessages('template/hcl', {
  tooDeep: ({ max }: { max: number }) => `This is nested deeper than ${max} levels.`,
  afterExpression: () => 'This does not belong to the expression.',

  equalsBeforeBlock: () => 'A block has no "=" before its "{".',
  braceOnNextLine: () => 'The "{" of a block must be on the same line as its type.',
  braceMissing: () => 'The "{" of this block is missing.',
  labelExpected: ({ text }: { text: string }) => `A label or "{" is expected here, not "${text}".`,
  templateInLabel: () => 'A label is plain text, without ${…} or %{…}.',

  duplicateArgument: ({ name }: { name: string }) => `"${name}" is already set in this block.`,
  writeEquals: () => 'Write "=" between an argument and its value.',
  equalsMissing: () => 'A "=" is missing between the argument and its value.',
  nameExpected: () => 'A name with "=" for an argument, or with "{" for a block, is expected here.',
  signOnNextLine: ({ name, sign }: { name: string; sign: string }) =>
    `The "${sign}" must be on the same line as "${name}".`,
  loneName: ({ name }: { name: string }) =>
    `"${name}" is neither an argument (name = value) nor a block (name { … }).`,
  quotedName: () => 'The name of an argument is written without quotes.',
  valueInBody: () => 'An argument or a block is expected here, not a value.',
  textInBody: ({ text }: { text: string }) => `An argument or a block is expected here, not "${text}".`,
  operatorOnNewLine: () =>
    'An expression may continue on the next line only inside parentheses: write ( before it and ) after it.',
  commaAfterArgument: () => 'Arguments are separated by new lines, not by commas. Delete the comma.',
  newLineMissing: () => 'A new line must begin here.',
  afterArgument: ({ text }: { text: string }) =>
    `"${text}" does not belong here. Is an operator or a new line missing?`,
  oneLineBlock: () =>
    'A block on one line can have only one argument. Begin a new line after "{" and after each argument.',

  nameAfterColonsMissing: () => 'A name is missing after "::".',
  colonsWithoutCall: ({ call }: { call: string }) => `Only a function has "::" in its name: write ${call}.`,
  expansionNotLast: () => '"..." is allowed only after the last argument.',
  writeEqualsAfterKey: () => 'Write "=" between a key and its value.',
  equalsAfterKeyMissing: () => 'A "=" is missing between the key and its value.',
  /** `quoted` is the key, where there is one. */
  valueOfKeyMissing: ({ quoted }: { quoted: string | undefined }) =>
    `The value${quoted === undefined ? '' : ` of ${quoted}`} is missing: write key = value.`,
  elseMissing: () => 'A ":" and the value for "false" are missing: write condition ? yes : no.',
  tooManyOperators: ({ max }: { max: number }) => `There are more than ${max} operators in a row here.`,

  afterFor: () => 'This does not belong to the "for" expression.',
  colonAfterCollection: () =>
    'A ":" is missing after the collection: write for value in collection : result.',
  keyInList: () => 'A list has no keys: write […] with one value, or {…} with key => value.',
  keyMissing: () => 'An object needs key => value; write […] for a list.',
  groupInList: () => '"..." groups the values of an object and has no meaning in a list.',
  forNameMissing: () => 'A name for the values is missing: write for value in collection.',
  forSecondNameMissing: () => 'A second name is missing after the comma: write for key, value in collection.',
  forInMissing: () => 'The word "in" is missing: write for value in collection.',

  pathTooLong: ({ max }: { max: number }) => `This path has more than ${max} steps.`,
  nameAfterDotMissing: () => 'A name is missing after the ".".',
  legacyIndex: ({ digits, write }: { digits: string; write: string }) =>
    `Write ${write} instead of ".${digits}".`,
  indexBelow: () =>
    'This begins an index, and an index is one expression. Is a parenthesis missing before it?',
  afterIndex: () => 'An index is one expression; this does not belong to it.',

  unclosedDirective: ({ keyword }: { keyword: string }) => `This %{ ${keyword} } has no %{ end${keyword} }.`,
  afterInterpolation: () => 'Only one expression is allowed inside ${…}; this does not belong to it.',
  unknownDirective: () =>
    'This is not a directive. The directives are if, else, endif, for and endfor; write %%{ for the text "%{".',
  afterDirective: () => 'This does not belong to the directive.',
  directiveWithoutStart: ({ keyword, start }: { keyword: string; start: string }) =>
    `This %{ ${keyword} } has no matching %{ ${start} } before it.`,

  afterParenthesis: () =>
    'Parentheses contain one expression; this does not belong to it. Is an operator missing?',
  valueOnNextLine: () =>
    'The value must begin on this line; only inside parentheses or brackets may it begin below.',
  percentWithoutValue: () => 'The operator "%" needs a value on its left.',
  extraEquals: () => 'One "=" too many, or a value is missing. Write "==" to compare.',
  strayArrow: () => '"=>" is allowed only in {for … : key => value}.',
  conditionMissing: () => 'A condition is missing before "?".',
});
