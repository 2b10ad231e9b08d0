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
export type TableGroup = 'books' | 'console' | 'deployment' | 'interfaces' | 'traffic';

/** What the page knows of a table before it asks for rows. */
export interface TableInfo {
  /** Of the address: `#/usage`. */
  id: string;
  group: TableGroup;
  title: Words;
  /** One line: what stands in it. */
  summary: Words;
  columns: readonly Column[];
  /** What can be made in it: the detail of the row `new` has its form. */
  create?: Words;
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
  value: CellValue | Words;
  kind: CellKind;
}

/** A part of a detail: fields, or a text, or only a note. */
export interface Section {
  title: Words;
  fields?: Field[];
  /** Shown as it is, JSON indented. */
  text?: string;
  note?: Words;
  /** How it stands, at a glance. */
  state?: { says: Words; tone: Tone };
  /** What happens by itself, and when: ISO 8601. */
  due?: { says: Words; time: string };
  actions?: Action[];
  attempts?: ShownAttempt[];
  commands?: string[];
  downloads?: Download[];
  /** Of what the section is about; it answers the row that shows the outcome. */
  form?: Form;
}

export type Tone = 'bad' | 'good' | 'plain' | 'warn';

/** A file that the emulator makes, in each of its formats at an address of the page's own. */
export interface Download {
  title: Words;
  /** By the format's name: `CSV`. */
  files: ReadonlyArray<{ type: string; path: string }>;
}

/** A call to somebody else's server, and what came of it. */
export interface ShownAttempt {
  number: number;
  /** ISO 8601. */
  time: string;
  activity: string;
  /** Why it was made. */
  cause: Words;
  tone: Tone;
  says: Words;
  milliseconds?: number;
  /** What is wrong with the answer, and what KooGallery's console would print. */
  fault?: { says: Words; rule: string; console?: string };
  request: string;
  /** Its first line, and its body as far as it is stored. */
  answer?: { head: string; body: string; note?: Words };
}

/** What can be done from a detail. */
export interface Action {
  title: Words;
  /** What it is called with. */
  path: string;
  body: unknown;
  isRefusal?: boolean;
  /** Not what usually comes next. */
  isPlain?: boolean;
  /** What it does, more exactly. */
  hint?: Words;
}

export interface FormField {
  /** Of the body that is sent. */
  name: string;
  label: Words;
  kind: 'choice' | 'count';
  choices?: ReadonlyArray<{ value: string; label: Words | string }>;
  value: number | string;
  most?: number;
  /** Only with one of these values of another field. */
  only?: { field: string; values: readonly string[] };
}

/** What is sent to make something. It answers the row that was made. */
export interface Form {
  path: string;
  fields: FormField[];
  submit: Words;
  note?: Words;
}

export interface Detail {
  title: Words | string;
  /** What is wrong, above everything else. */
  alert?: Words;
  form?: Form;
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
