import type { Words } from '../words.js';

/** How a value is shown. */
export type CellKind =
  'bytes' | 'code' | 'count' | 'duration' | 'faults' | 'id' | 'method' | 'path' | 'status' | 'text' | 'time';

export type CellValue = number | string | null;

export interface Column {
  key: string;
  title: Words;
  kind: CellKind;
  /** From how wide a table on it is shown; always, unless told. */
  from?: 'medium' | 'wide';
}

/** Where a table stands in the navigation. */
export type TableGroup = 'console' | 'deployment' | 'interfaces' | 'traffic';

/** What the page knows of a table before it asks for rows. */
export interface TableInfo {
  /** Of the address: `#/usage`. */
  id: string;
  group: TableGroup;
  title: Words;
  /** One line: what stands in it. */
  summary: Words;
  columns: readonly Column[];
  /** What to do where there is nothing in it yet. `{begin}` and `{end}` stand for the last full hour. */
  empty: { says: Words; commands: readonly string[] };
}

export interface Row {
  /** Of one table; with it the row's detail is asked for. */
  id: string;
  cells: Record<string, CellValue>;
}

/** The newest first. */
export interface Rows {
  rows: Row[];
  /** Older ones are left: ask for those before the last. */
  more: boolean;
}

export interface Field {
  name: Words | string;
  value: CellValue;
  kind: CellKind;
}

/** A part of a detail: fields, or a text, or only a note. */
export interface Section {
  title: Words;
  fields?: Field[];
  /** Shown as it is, JSON indented. */
  text?: string;
  note?: Words;
}

/** What can be done from a detail. */
export interface Action {
  title: Words;
  /** What it is called with. */
  path: string;
  body: unknown;
  isRefusal?: boolean;
}

export interface Detail {
  title: string;
  sections: Section[];
  actions?: Action[];
}

/** What the emulator says of itself. */
export interface About {
  version: string;
  instanceId: string;
  url: string;
  accessKey: string;
  /** Where the secret key lies; the page never gets it. */
  credentialsFile: string;
  projectId: string;
  region: string;
  dataFolder: string;
  review: 'automatic' | 'manual';
  /** ISO 8601. */
  startedAt: string;
}

/** What changes while the page is open; comes by itself. */
export interface LiveState {
  /** Of the emulator's state: another one than before is another emulator. */
  instanceId: string;
  counts: Record<string, number>;
  faults: ShownFault[];
}

export interface ShownFault {
  id: number;
  /** As a flag gives it. */
  line: string;
  kind: string;
  hits: number;
  /** How many it will hit, where that is limited. */
  times?: number;
}

/** What a fault of a kind can say more exactly. */
export interface FaultMemberInfo {
  name: string;
  type: 'choice' | 'number' | 'text';
  least?: number;
  most?: number;
  choices?: readonly string[];
  default?: number | string;
  /** It is about which calls are hit, not about what happens to them. */
  isCommon: boolean;
}

export interface FaultKindInfo {
  kind: string;
  says: Words;
  members: FaultMemberInfo[];
}
