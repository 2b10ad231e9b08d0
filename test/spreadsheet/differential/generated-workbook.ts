import fc from 'fast-check';
import { type ZipPart, zipOf } from '../../asset/reading/zip-maker.js';
import { workbookMembers } from '../workbook-maker.js';

/** What a cell is made of. */
export type MadeCell =
  | { kind: 'blank' | 'missing' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; text: string }
  | { kind: 'number'; text: string; style: number; isFormula: boolean }
  | {
      kind: 'text';
      text: string;
      via: 'formula' | 'inline' | 'rich' | 'richInline' | 'shared';
      cdata: boolean;
    };

/** How a workbook is written: all of it means the same. */
export interface Spelling {
  prefix: string;
  isStrict: boolean;
  isAbsolute: boolean;
  is1904: boolean;
  /** Whether rows and cells have addresses where they need none. */
  hasAddresses: boolean;
  /** Between elements. */
  space: string;
  quote: '"' | "'";
  method: number;
  hasMark: boolean;
  isReversed: boolean;
}

export interface MadeWorkbook {
  /** Rows of cells by the name of their sheet; a row may be missing. */
  sheets: Array<[string, Array<MadeCell[] | undefined>]>;
  spelling: Spelling;
}

/** Formats of cells: general, dates and lengths of time, built-in and written out, and numbers that look like dates. */
const FORMAT_CODES = [
  'yyyy/m/d h:mm',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy-mm-dd;@',
  '0.00" days"',
  '0.00E+00',
  '#,##0.00_d',
  'h:mm:ss AM/PM',
  '[Red]0.00',
  '[h]:mm:ss',
];
const BUILT_IN = [0, 1, 2, 9, 10, 14, 15, 17, 18, 19, 20, 21, 22, 37, 45, 46, 47, 49];
const STYLES = BUILT_IN.length + FORMAT_CODES.length;

/** Whether a format counts hours beyond 24. */
export function isLengthOfTime(style: number): boolean {
  return BUILT_IN[style] === 46 || FORMAT_CODES[style - BUILT_IN.length]?.startsWith('[h]') === true;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const character = fc.oneof(
  { arbitrary: fc.constantFrom(...'abcXYZ 0123456789.,-=+@%/'), weight: 5 },
  { arbitrary: fc.constantFrom(...'订单号金额元￥（），。１２３'), weight: 5 },
  {
    arbitrary: fc.constantFrom(
      '&',
      '<',
      '>',
      '"',
      "'",
      '\n',
      '\t',
      '😀',
      'é',
      '\u00A0',
      '_x',
      ']]',
      '\u3000',
    ),
    weight: 2,
  },
);
const text = fc
  .array(character, { maxLength: 12, minLength: 1 })
  .map((characters) => characters.join(''))
  // What looks like an escaped character is written escaped by every program.
  .filter((one) => !/_x[\dA-Fa-f]{4}_/.test(one) && !one.includes(']]>'));

const digits = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...'0123456789'), { maxLength, minLength })
    .map((all) => all.join('').replace(/^0+(?=\d)/, ''));
const numberText = fc.oneof(
  fc.integer({ max: 60_000, min: 0 }).map(String),
  fc.integer().map(String),
  digits(15, 22),
  fc
    .tuple(digits(1, 9), fc.array(fc.constantFrom(...'0123456789'), { maxLength: 10, minLength: 1 }))
    .map(([whole, rest]) => `${whole}.${rest.join('')}`),
  fc.integer({ max: 255_616_000, min: 0 }).map((seconds) => String(seconds / 86.4)),
  fc
    .double({ max: 1e12, min: -1e12, noDefaultInfinity: true, noNaN: true })
    .map((value) => value.toPrecision(17)),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => String(value).toUpperCase()),
);

const cell: fc.Arbitrary<MadeCell> = fc.oneof(
  { arbitrary: fc.constantFrom<MadeCell>({ kind: 'blank' }, { kind: 'missing' }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('error' as const),
      text: fc.constantFrom('#DIV/0!', '#N/A', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      isFormula: fc.boolean(),
      kind: fc.constant('number' as const),
      style: fc.nat(STYLES - 1),
      text: numberText,
    }),
    weight: 6,
  },
  {
    arbitrary: fc.record({
      cdata: fc.boolean(),
      kind: fc.constant('text' as const),
      text,
      via: fc.constantFrom('formula', 'inline', 'rich', 'richInline', 'shared'),
    }),
    weight: 6,
  },
);

const spelling: fc.Arbitrary<Spelling> = fc.record({
  hasAddresses: fc.boolean(),
  hasMark: fc.boolean(),
  is1904: fc.boolean(),
  isAbsolute: fc.boolean(),
  isReversed: fc.boolean(),
  isStrict: fc.boolean(),
  method: fc.constantFrom(0, 8),
  prefix: fc.constantFrom('', '', 'x:', 'main:'),
  quote: fc.constantFrom('"', "'"),
  space: fc.constantFrom('', '', '\n  ', '<!-- c -->'),
});

export const madeWorkbooks: fc.Arbitrary<MadeWorkbook> = fc.record({
  sheets: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('明细', 'Sheet1', 'a b', "it's", '账单 2026-10'),
      fc.array(fc.option(fc.array(cell, { maxLength: 7 }), { freq: 5, nil: undefined }), { maxLength: 6 }),
    ),
    { maxLength: 3, minLength: 1, selector: ([name]) => name },
  ),
  spelling,
});

/** The bytes of a workbook, in its spelling. */
export function bytesOf({ sheets, spelling }: MadeWorkbook): Buffer {
  const { hasMark, is1904, isAbsolute, isReversed, isStrict, method, prefix } = spelling;
  const strings: string[] = [];
  const contents = sheets.map(([name, rows]) => [name, rowsXml(rows, spelling, strings)] as const);
  const members = workbookMembers({
    isAbsolute,
    isStrict,
    prefix,
    properties: is1904 ? 'date1904="1"' : '',
    sheets: Object.fromEntries(contents),
    strings: strings.join(''),
    styles: stylesXml(prefix),
  }).map((member): ZipPart => ({
    ...member,
    content:
      hasMark && member.name !== '[Content_Types].xml' ? `\uFEFF${String(member.content)}` : member.content,
    method,
  }));
  return zipOf(isReversed ? members.toReversed() : members);
}

function rowsXml(rows: ReadonlyArray<MadeCell[] | undefined>, spelling: Spelling, strings: string[]): string {
  const { hasAddresses, prefix, quote, space } = spelling;
  let isAfterGap = false;
  return rows
    .map((row, index) => {
      if (!row) {
        isAfterGap = true;
        return '';
      }

      const address = hasAddresses || isAfterGap ? ` r=${quote}${index + 1}${quote}` : '';
      isAfterGap = false;
      let isAfterMissing = false;
      const cells = row.map((one, column) => {
        if (one.kind === 'missing') {
          isAfterMissing = true;
          return '';
        }

        const r = hasAddresses || isAfterMissing ? ` r=${quote}${letterOf(column)}${index + 1}${quote}` : '';
        isAfterMissing = false;
        return cellXml(one, r, spelling, strings);
      });
      return `${space}<${prefix}row${address}>${cells.join(space)}</${prefix}row>`;
    })
    .join('');
}

function cellXml(cell: MadeCell, r: string, { prefix, quote }: Spelling, strings: string[]): string {
  const element = (attributes: string, content: string): string =>
    content === ''
      ? `<${prefix}c${r}${attributes}/>`
      : `<${prefix}c${r}${attributes}>${content}</${prefix}c>`;
  const value = (content: string): string => `<${prefix}v>${content}</${prefix}v>`;
  const type = (name: string): string => ` t=${quote}${name}${quote}`;
  switch (cell.kind) {
    case 'boolean': {
      return element(type('b'), value(cell.value ? '1' : '0'));
    }

    case 'error': {
      return element(type('e'), value(cell.text));
    }

    case 'number': {
      const formula = cell.isFormula ? `<${prefix}f>1+1</${prefix}f>` : '';
      return element(` s=${quote}${cell.style}${quote}`, formula + value(cell.text));
    }

    case 'text': {
      return textXml(cell, { element, prefix, strings, type, value });
    }

    default: {
      return element('', '');
    }
  }
}

interface TextContext {
  element(attributes: string, content: string): string;
  prefix: string;
  strings: string[];
  type(name: string): string;
  value(content: string): string;
}

function textXml(
  { cdata, text, via }: MadeCell & { kind: 'text' },
  { element, prefix, strings, type, value }: TextContext,
): string {
  const content = (one: string): string => (cdata ? `<![CDATA[${one}]]>` : escaped(one));
  const t = (one: string): string => `<${prefix}t xml:space="preserve">${content(one)}</${prefix}t>`;
  const half = Math.ceil(text.length / 2);
  // Half a surrogate pair is no character.
  const at = /[\uDC00-\uDFFF]/.test(text[half] ?? '') ? half - 1 : half;
  const runs =
    [text.slice(0, at), text.slice(at)]
      .map((one) => `<${prefix}r><${prefix}rPr><${prefix}b/></${prefix}rPr>${t(one)}</${prefix}r>`)
      .join('') +
    `<${prefix}rPh sb="0" eb="1">${t('カンジ')}</${prefix}rPh><${prefix}phoneticPr fontId="1"/>`;
  if (via === 'formula') return element(type('str'), `<${prefix}f>A1</${prefix}f>${value(content(text))}`);
  if (via === 'inline' || via === 'richInline')
    return element(type('inlineStr'), `<${prefix}is>${via === 'inline' ? t(text) : runs}</${prefix}is>`);
  strings.push(`<${prefix}si>${via === 'rich' ? runs : t(text)}</${prefix}si>`);
  return element(type('s'), value(String(strings.length - 1)));
}

function stylesXml(prefix: string): string {
  const codes = FORMAT_CODES.map(
    (code, index) => `<${prefix}numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const formats = [...BUILT_IN, ...FORMAT_CODES.map((_, index) => 164 + index)].map(
    (id) =>
      `<${prefix}xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `<${prefix}numFmts count="${codes.length}">${codes.join('')}</${prefix}numFmts><${prefix}cellXfs count="${formats.length}">${formats.join('')}</${prefix}cellXfs>`;
}

function letterOf(column: number): string {
  return String.fromCodePoint(65 + column);
}
