import type { SourceText, Span } from '../syntax/source-text.js';
import type { AnyMessageSet, Message } from '../i18n/message.js';
import type { Fix, MessageReference, RelatedPlace, Severity } from './finding.js';
import type { RuleBasis } from './rule-basis.js';

/** What a rule says when it has found something; the engine adds the rule, the severity and the range. */
export interface Report<Text extends Message | string = Message> {
  message: Text;
  /** The text it is in; its `file` is what the finding shows. */
  source: SourceText;
  span: Span;
  /** The place in the template's own words, as far as the rule knows it. */
  address?: string;
  /** Only where this one is milder or worse than the rule's own severity. */
  severity?: Severity;
  related?: Array<ReportedText<RelatedPlace, 'message', Text>>;
  fix?: ReportedText<Fix, 'title', Text>;
}

/** As it is reported: its text is a message, which becomes a text and its reference. */
export type ReportedText<T, Key extends keyof T, Text extends Message | string = Message> = Omit<
  T,
  Key | keyof MessageReference
> & {
  [K in Key]: Text;
};

/** `Text` includes a plain text only where a rule is not of this package. */
export interface RuleContext<Text extends Message | string = Message> {
  report(report: Report<Text>): void;
  /** The rule's options from `koo.yaml`, with the rule's own defaults under them. */
  options: Readonly<Record<string, unknown>>;
}

/**
 * One rule is one object: the registry, its page, the lists of formats and `explain` come out of it.
 * `Subject` is what it looks at: a template, a package.
 */
export interface Rule<Subject, Messages = unknown> {
  /** `area/kebab-name`, for example `template/forbidden-function`. */
  id: string;
  /** What it reports; the texts of this object and of the messages are English, `zh.ts` of the folder has the Chinese ones. */
  messages?: Messages;
  /** A few words, as a heading. */
  name: string;
  severity: Severity;
  /** One sentence: what it finds. */
  summary: string;
  /** Why it matters: what RFS, KooGallery or the buyer would do. */
  why: string;
  /** How to put it right. */
  fix: string;
  /** Who requires it; absent where `docs` says enough. */
  basis?: RuleBasis;
  /** Address of the page that states it; absent when it is this project's advice. */
  docs?: string;
  /** An example of each, as a template author would write it. */
  examples?: { bad: string; good: string };
  /** Where it is explained, of a rule that this package has no page for. */
  page?: string;
  /** Default options. */
  options?: Readonly<Record<string, unknown>>;
  check(
    subject: Subject,
    context: RuleContext<Messages extends AnyMessageSet ? Message : Message | string>,
  ): void;
}

/** A rule's severity or `off`, alone or with the rule's options, as `koo.yaml` has it under `rules`. */
export type RuleSetting = Severity | 'off' | { severity?: Severity | 'off'; [option: string]: unknown };
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
