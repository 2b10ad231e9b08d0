import { type ZipPart, zipOf } from '../asset/reading/zip-maker.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A workbook in pieces of XML, so that any of them can be unusual or wrong. */
export interface WorkbookParts {
  /** What is in `sheetData` of each sheet, by its name. */
  sheets?: Record<string, string>;
  /** What is in `sst`; without it there are no shared strings. */
  strings?: string;
  /** What is in `styleSheet`. */
  styles?: string;
  /** Attributes of `workbookPr`. */
  properties?: string;
  /** A prefix of every element (`x:`); the contents have it already. */
  prefix?: string;
  isStrict?: boolean;
  /** `docProps/core.xml`. */
  core?: string;
  /** Members that are added, or replace one of the same name. */
  members?: ZipPart[];
  /** Whether addresses of members begin at the package. */
  isAbsolute?: boolean;
}

/** The members of a workbook, as Excel names them. */
export function workbookMembers({
  core,
  isAbsolute = false,
  isStrict = false,
  members = [],
  prefix = '',
  properties = '',
  sheets = {},
  strings,
  styles,
}: WorkbookParts): ZipPart[] {
  const [main, relations] = isStrict ? [STRICT_MAIN, STRICT_RELATIONS] : [MAIN, RELATIONS];
  const xmlns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}${name} ${xmlns} xmlns:r="${relations}">${content}</${prefix}${name}>`;
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${isAbsolute ? '/xl/' : ''}${target}"/>`;
  const related = [
    ...names.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(strings === undefined ? [] : [relation('rIdS', 'sharedStrings', 'sharedStrings.xml')]),
    ...(styles === undefined ? [] : [relation('rIdF', 'styles', 'styles.xml')]),
  ];
  const list = names.map(
    (name, index) => `<${prefix}sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const all: ZipPart[] = [
    { content: contentTypes(names.length), name: '[Content_Types].xml' },
    {
      content: relationships(
        `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>` +
          (core === undefined
            ? ''
            : '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'),
      ),
      name: '_rels/.rels',
    },
    {
      content: root(
        'workbook',
        `<${prefix}workbookPr ${properties}/><${prefix}sheets>${list.join('')}</${prefix}sheets>`,
      ),
      name: 'xl/workbook.xml',
    },
    { content: relationships(related.join('')), name: 'xl/_rels/workbook.xml.rels' },
    ...names.map((name, index) => ({
      content: root('worksheet', `<${prefix}sheetData>${sheets[name]!}</${prefix}sheetData>`),
      name: `xl/worksheets/sheet${index + 1}.xml`,
    })),
    ...(strings === undefined ? [] : [{ content: root('sst', strings), name: 'xl/sharedStrings.xml' }]),
    ...(styles === undefined ? [] : [{ content: root('styleSheet', styles), name: 'xl/styles.xml' }]),
    ...(core === undefined ? [] : [{ content: core, name: 'docProps/core.xml' }]),
  ];
  return [...all.filter(({ name }) => !members.some((member) => member.name === name)), ...members];
}

export function workbook(parts: WorkbookParts): Buffer {
  return zipOf(workbookMembers(parts));
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}
