import type { Catalog } from '../catalog/catalog.js';
import type { Rule, RuleSettings } from '../findings/rule.js';
import type { Project } from '../project/project.js';
import type { Template } from '../template/model.js';
import type { ProjectSubject } from './project-subject.js';

export interface LintOptions {
  /** Severities and options per rule; `checkLintSettings` has refused the wrong ones. */
  settings?: RuleSettings;
  /** All rules of this package when absent. */
  rules?: ReadonlyArray<Rule<Template>>;
  /** What the provider knows; of this package when absent. */
  catalog?: Catalog;
  signal?: AbortSignal;
  /** Told how long a rule took over one template, in milliseconds. */
  onRuleDone?(rule: string, durationMs: number): void;
}

export interface LintPathsOptions extends LintOptions {
  /** What relative paths start from and what file names in findings are relative to. */
  cwd: string;
  /** Templates that koo.yaml declares are checked against it, and against its packages. */
  project?: DeclaredIn;
  /** Bytes by absolute path instead of what the files hold: what fixes would make of them. */
  replacements?: ReadonlyMap<string, Uint8Array>;
  /** The folder where results are kept from one run to the next; without it nothing is kept. */
  cache?: string;
  /** Threads; one for each core, where there is enough to do, unless told. */
  jobs?: number;
}

export interface DeclaredIn {
  project: Project;
  /** What goes into the packages, as far as it is known; asked for once a declared template has been read. */
  inventories(): Promise<ProjectSubject['inventories']>;
}
