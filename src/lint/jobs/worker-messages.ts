import type { RuleSettings } from '../../findings/rule.js';
import type { Span } from '../../syntax/source-text.js';
import type { TemplateResult } from '../run/template-result.js';

/** What a worker is started with. */
export interface WorkerSettings {
  cwd: string;
  settings?: RuleSettings;
  /** The catalogue's folder, where it is not the one of this package. */
  catalog?: string;
  /** Whether to say of what content each result is. */
  digested: boolean;
  /** Whether to say how long each rule took. */
  timed: boolean;
}

/** A result as it goes from one thread to another: what has methods is taken apart. */
export interface JobResult extends Omit<TemplateResult, 'sources'> {
  content?: string;
  /** File, text, and where secrets stand in it. */
  texts: Array<[file: string, text: string, secrets: readonly Span[]]>;
  /** Rule and milliseconds. */
  times: Array<[rule: string, durationMs: number]>;
}

export type WorkerAnswer = { results: JobResult[] } | { error: unknown };
