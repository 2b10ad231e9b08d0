import { foreignFormat } from '../find-format.js';
import { damageMessages } from '../messages.js';
import type { Sheet, TableRow } from '../table.js';
import type { TableSource } from '../table-source.js';
import { isTrue, prefixedAttribute } from './attribute.js';
import { readDateFormats } from './date-formats.js';
import { openPackage, type PackageParts } from './package-parts.js';
import { readWholeXml, readXml } from './read-xml.js';
import { type Relationship, relationshipsOf } from './relationships.js';
import { readSharedStrings, SharedStrings } from './shared-strings.js';
import { SheetRows, type WorkbookContext } from './sheet-rows.js';
import { damaged } from './workbook-error.js';

/**
 * Opens a workbook in Office Open XML, transitional or strict.
 *
 * @throws UsageError `TABLE_DAMAGED`, `TABLE_FORMAT`, `TABLE_LIMIT`
 */
export async function openWorkbook(
  source: TableSource,
): Promise<{ sheets: Sheet[]; writtenAt: Date | undefined }> {
  const { file } = source;
  const parts = await openPackage(source);
  const roots = await relationshipsOf('', { file, parts });
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined) throw foreignFormat('zip', file);
  const reading: Reading = { ...source, parts, related: await relationshipsOf(main, { file, parts }) };
  const { is1904, sheets } = await readWorkbook(main, reading);
  const core = roots.find(({ kind }) => kind === 'core-properties')?.target;
  // Texts and formats are read with the first sheet, and once.
  let context: Promise<WorkbookContext> | undefined;
  const contextOnce = (): Promise<WorkbookContext> => (context ??= readContext(reading, is1904));
  return {
    sheets: sheets.map(({ isHidden, name, part }) => ({
      isHidden,
      name,
      rows: () => sheetRows(part, { contextOnce, reading, sheet: name }),
    })),
    writtenAt: core !== undefined && parts.has(core) ? await readWrittenAt(core, reading) : undefined,
  };
}

interface Reading extends TableSource {
  parts: PackageParts;
  /** What the workbook refers to. */
  related: readonly Relationship[];
}

interface ListedSheet {
  isHidden: boolean;
  name: string;
  /** The name of its member. */
  part: string;
}

async function readWorkbook(
  name: string,
  { file, parts, related }: Reading,
): Promise<{ is1904: boolean; sheets: ListedSheet[] }> {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  await readWholeXml(
    parts.read(name),
    {
      open(element, attributes) {
        if (element === 'workbook') isWorkbook = true;
        else if (element === 'workbookPr') is1904 = isTrue(attributes.date1904);
        else if (element === 'sheet') {
          const id = prefixedAttribute(attributes, 'id');
          const relationship = related.find((one) => one.id === id);
          if (!relationship)
            throw damaged(damageMessages.missing({ name: attributes.name ?? 'sheet' }), { file });
          // Charts and macro sheets are listed among the sheets, too.
          if (relationship.kind !== 'worksheet') return;
          sheets.push({
            isHidden: (attributes.state ?? 'visible') !== 'visible',
            name: attributes.name ?? '',
            part: relationship.target,
          });
        }
      },
    },
    { file, name },
  );
  if (!isWorkbook) throw foreignFormat('zip', file);
  return { is1904, sheets };
}

async function readContext({ file, parts, related }: Reading, is1904: boolean): Promise<WorkbookContext> {
  const partOf = (kind: string): string | undefined => related.find((one) => one.kind === kind)?.target;
  const texts = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    dateFormats: styles === undefined ? [] : await readDateFormats(parts, { file, name: styles }),
    is1904,
    strings:
      texts === undefined ? new SharedStrings() : await readSharedStrings(parts, { file, name: texts }),
  };
}

async function* sheetRows(
  part: string,
  {
    contextOnce,
    reading: { checkUnchanged, file, parts },
    sheet,
  }: { contextOnce(): Promise<WorkbookContext>; reading: Reading; sheet: string },
): AsyncGenerator<TableRow> {
  const rows = new SheetRows(await contextOnce(), { file, sheet });
  for await (const block of readXml(parts.read(part), rows, { file, name: part }))
    for (const row of block) yield row;
  await checkUnchanged();
}

/** When it was last saved, else created. */
async function readWrittenAt(name: string, { file, parts }: Reading): Promise<Date | undefined> {
  const texts: Record<string, string> = {};
  let inside = '';
  await readWholeXml(
    parts.read(name),
    {
      open: (element) => (inside = element),
      text(text) {
        if (inside === 'modified' || inside === 'created') texts[inside] = (texts[inside] ?? '') + text;
      },
      close: () => (inside = ''),
    },
    { file, name },
  );
  const time = new Date((texts.modified ?? texts.created ?? '').trim());
  return Number.isNaN(time.getTime()) ? undefined : time;
}
