import type { Language } from '../../i18n/language.js';

/** The same in each language. */
export type Text = Readonly<Record<Language, string>>;

/** One value that goes into the console. */
export interface PageField {
  /** The console's own label, as a page of Huawei's states it; absent where none does. */
  label?: string;
  /** What it is, in koo's words. */
  what: Text;
  value: string;
  /** A file of the hand-off's folder: its value is the name. */
  isFile?: boolean;
}

/** Fields that belong together: one spec, the commands of the lifecycle. */
export interface FieldGroup {
  title?: Text;
  fields: PageField[];
}

export interface PageFile {
  name: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

/** What a person brings back, and the flag of `koo handoff done` that takes it. */
export interface BringBack {
  flag: 'asset-id' | 'confirm' | 'event-id' | 'template-id' | 'version';
  what: Text;
  isRequired: boolean;
}

/** All that a hand-off's page says, in no form yet. */
export interface HandOffPage {
  id: string;
  target: string;
  product: { id: string; name: string };
  title: Text;
  /** Why it is a person's, and what it is for. */
  intro: Text;
  /** The console's own way there, level by level. */
  navigation: readonly string[];
  /** What the navigation does not say. */
  way?: Text;
  groups: FieldGroup[];
  files: PageFile[];
  /** What the changelog says of the version, as Markdown; for a dialog that asks for it. */
  releaseNote?: string;
  checklist: Text[];
  bringBack: BringBack[];
  /** How koo will see that it is done, and what it cannot see. */
  verification: Text;
  /** What follows, with the times that are stated. */
  next: Text;
  /** What the pages do not state. */
  unknown: Text[];
  /** The pages that this is from. */
  sources: readonly string[];
  /** The ids of hand-offs that come first. */
  after: readonly string[];
}
