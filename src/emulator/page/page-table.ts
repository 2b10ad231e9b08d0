import type { EmulatorContext } from '../emulator-context.js';
import type { Detail, Row, TableInfo } from './page-data.js';

export interface RowQuery {
  /** Only rows older than this one. */
  before?: string;
  limit: number;
}

/** One table of the page: another one is one entry in `tables/page-tables.ts`. */
export interface PageTable extends TableInfo {
  count(context: EmulatorContext): number;
  /** The newest first. */
  rows(context: EmulatorContext, wanted: RowQuery): Row[];
  /** Nothing where there is no such row. */
  detail(context: EmulatorContext, id: string): Detail | undefined;
}
