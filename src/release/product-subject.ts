import type { Project } from '../project/project.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import type { LogoPicture } from './logo/read-logo.js';
import type { ChangelogSection } from './notes/changelog.js';
import type { PublishedVersion } from './published-version.js';

/** What the rules of a release look at: koo.yaml, and the files that it names, as far as they were read. */
export interface ProductSubject {
  project: Project;
  /** The day in UTC, as `2026-11-20`. */
  today: string;
  /** Absent when koo.yaml names none. */
  logo?: LogoPicture;
  /** Absent when there is none. */
  changelog?: { source: SourceText; sections: readonly ChangelogSection[] };
  /** The versions that are released: those of the assets, or else the newest one of the changelog. */
  versions: readonly string[];
  /** What the receipts say is published. */
  published: readonly PublishedVersion[];
  /** The place of a part of the product in koo.yaml: `at('checklist', 'security-scan')`; its nearest parent that is there. */
  at(...part: string[]): { source: SourceText; span: Span };
}
