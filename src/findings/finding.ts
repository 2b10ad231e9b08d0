import type { Range } from '../syntax/source-text.js';
import type { MessageData } from '../i18n/message.js';
import type { RuleBasis } from './rule-basis.js';

/**
 * - `error`: Terraform, RFS or KooGallery would refuse it, or the deployment would fail
 * - `warning`: it will probably hurt someone
 * - `info`: advice
 */
export type Severity = 'error' | 'info' | 'warning';

/** From the mildest to the worst. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** A replacement of a part of a file, by offsets in UTF-16 units. */
export interface TextEdit {
  file: string;
  start: number;
  end: number;
  text: string;
}

/**
 * Which message a text is, and its data: what {@link localizeFinding} makes the text of in another language. Both are absent
 * where a plugin gave the text itself.
 */
export interface MessageReference {
  /** `output/secret.sensitive` */
  messageId?: string;
  data?: MessageData;
}

export interface Fix extends MessageReference {
  /** What the fix does, as an instruction: `Use ">= 1.60.0".` */
  title: string;
  edits: TextEdit[];
  /** What the template does stays the same, or becomes what was certainly meant: `--fix` applies it. */
  safe?: boolean;
  /** The files of the edits lose their byte order mark, which is not part of their text. */
  dropsByteOrderMark?: boolean;
}

export interface RelatedPlace extends MessageReference {
  message: string;
  file: string;
  range: Range;
}

/** One thing that is wrong, at one place. */
export interface Finding extends MessageReference {
  /** `area/kebab-name`. */
  rule: string;
  severity: Severity;
  /** In English, unless the finding has been put into another language. */
  message: string;
  /** Relative to the working directory, `/` between folders. */
  file: string;
  range: Range;
  /** The place in the template's own words: `resource.huaweicloud_vpc.main.cidr`. */
  address?: string;
  related?: RelatedPlace[];
  fix?: Fix;
  /** The rule's page in this project's documentation, relative to the package: `docs/rules/….md`. */
  docs: string;
  /** Who requires it, where the rule says. */
  basis?: RuleBasis;
}

/** What of a finding has texts. */
export type FindingTexts = Pick<Finding, 'data' | 'fix' | 'message' | 'messageId' | 'related' | 'rule'>;

export interface FindingsSummary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
  durationMs: number;
  /** Only beside a baseline: what it knows is not among the findings, what is stale was not found any more. */
  baseline?: { known: number; stale: number };
  /** Only with `--fix`: how many findings were fixed, or would be. */
  fixed?: number;
  /** Only with `--timing`: the slowest rule first. */
  timing?: RuleTiming[];
}

/** How long one rule took over all templates. What several rules need is counted where it is needed first. */
export interface RuleTiming {
  rule: string;
  templates: number;
  durationMs: number;
}

/** What a checking command prints with `--format json`. */
export interface FindingsReport {
  findings: Finding[];
  summary: FindingsSummary;
}
