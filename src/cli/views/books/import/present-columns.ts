import type { Language } from '../../../../i18n/language.js';
import { textsIn } from '../../../../i18n/message.js';
import { FILE_KINDS, type FileKind } from '../../../../ledger/columns/file-kind.js';
import { fieldsOf, headingsOf } from '../../../../ledger/columns/known-columns.js';
import type { KnownHeading } from '../../../../ledger/columns/known-heading.js';
import { tableText } from '../../../terminal/table-text.js';
import { importViewMessages } from './messages.js';

/** What `koo bill columns --json` prints. */
export interface ColumnsShown {
  columns: ShownColumn[];
}

interface ShownColumn {
  kind: FileKind;
  field: string;
  heading: string;
  origin: KnownHeading['origin'];
  page?: string;
}

export function shownColumns(kinds: readonly FileKind[]): ColumnsShown {
  return {
    columns: kinds.flatMap((kind) =>
      fieldsOf(kind).flatMap((field) =>
        headingsOf(kind, field).map(({ origin, page, text }) => ({
          kind,
          field,
          heading: text,
          origin,
          ...(page !== undefined && { page }),
        })),
      ),
    ),
  };
}

/** What `koo bill columns` prints. */
export function columnsText({ columns }: ColumnsShown, language: Language): string {
  const words = textsIn(importViewMessages, language);
  const kinds = [...new Set(columns.map(({ kind }) => kind))];
  const others = FILE_KINDS.filter((kind) => !kinds.includes(kind));
  return [
    words.columnsIntro(),
    ...kinds.flatMap((kind) => [
      '',
      words.columnsOf({ kind }),
      tableText(
        [words.fieldHeading(), words.headingHeading(), words.originHeading(), words.pageHeading()],
        columns
          .filter((column) => column.kind === kind)
          .map(({ field, heading, origin, page = '' }) => [field, heading, words.origin({ origin }), page]),
      ),
    ]),
    ...(others.length > 0 ? ['', words.otherKinds({ kinds: others })] : []),
  ].join('\n');
}
