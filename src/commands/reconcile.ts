import { Flags } from '@oclif/core';
import { booksFlag, readBooks } from '../cli/command/books-command.js';
import { copyPushedUsage } from '../cli/command/copy-pushed-usage.js';
import { exitCodeOf } from '../cli/command/exit-codes.js';
import { FindingsCommand } from '../cli/command/findings-command.js';
import { outboxFlag } from '../cli/command/usage-outbox-command.js';
import { projectFlag } from '../cli/flags/flags.js';
import { periodOfFlag } from '../cli/flags/list-filters.js';
import { reportFlags } from '../cli/flags/report-flags.js';
import { rulesText } from '../cli/views/explain/present-rules.js';
import { applyBaseline } from '../cli/views/reconcile/apply-baseline.js';
import { reconcileViewMessages } from '../cli/views/reconcile/messages.js';
import { checksText } from '../cli/views/reconcile/present-reconciliation.js';
import { type ReconciliationData, reconciliationData } from '../cli/views/reconcile/reconciliation-data.js';
import { CheckFailed } from '../errors/koo-error.js';
import type { Finding, FindingsReport } from '../findings/finding.js';
import { rulePage } from '../findings/engine.js';
import type { RuleDescription } from '../findings/rule-description.js';
import { checkRuleSettings, settingOf } from '../findings/rule-settings.js';
import { summarize } from '../findings/summarize.js';
import { translationInto } from '../findings/translation.js';
import { type Message, textOf } from '../i18n/message.js';
import { reconcileRules } from '../ledger/reconcile/described-rules.js';
import type { Difference, Reconciliation, Seal } from '../ledger/reconcile/difference.js';
import { findingOf, unusedFinding } from '../ledger/reconcile/findings-of.js';
import { acceptedUnused } from '../ledger/reconcile/own-rules.js';
import { reconcile } from '../ledger/reconcile/reconcile.js';
import { sealPeriod } from '../ledger/reconcile/seals/seal-period.js';
import type { Books } from '../ledger/store/books.js';
import { escapeLine } from '../platform/escape-unprintable.js';
import { placeOf } from '../project/place-of.js';
import { projectIfAny } from '../project/project-if-any.js';
import type { Project } from '../project/project.js';

type ListedRules = {
  rules: Array<
    Pick<RuleDescription, 'fix' | 'id' | 'name' | 'severity' | 'summary' | 'why'> & { page: string }
  >;
};
type Result = FindingsReport & ReconciliationData & { closed?: Seal };

interface Flagged {
  'accept-open': boolean;
  baseline?: string;
  books?: string;
  close?: string;
  'fail-on': string;
  format?: string[];
  outbox?: string;
  period?: string;
  project?: string;
  strict: boolean;
  'update-baseline': boolean;
}

export default class Reconcile extends FindingsCommand {
  static override summary = 'Reconcile what was sold, delivered, metered, billed and paid.';
  static override description =
    'Compares orders, instances, usage, transactions, bills and performance statements in the books, and recomputes what can be recomputed. Usage that koo pushed is copied from the outbox first. A check whose sides the books do not have for a period is skipped, and says so. Severities, a tolerance and accepted differences are set in koo.yaml under `books`. Exits with 1 when something does not add up.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --period 202610 --format junit=books.xml',
    '<%= config.bin %> <%= command.id %> --close 202610',
    '<%= config.bin %> <%= command.id %> --rules',
  ];

  static override flags = {
    ...reportFlags(),
    'fail-on': Flags.string({
      default: 'info',
      description: 'Exit with 1 when there are differences of this severity or higher.',
      options: ['error', 'warning', 'info'],
    }),
    'accept-open': Flags.boolean({
      dependsOn: ['close'],
      description: 'Close the period although differences are open.',
    }),
    baseline: Flags.string({
      description: 'Ignore the differences listed in this file.',
      helpValue: 'FILE',
    }),
    books: booksFlag,
    close: Flags.string({
      description:
        'Close this period: store which rows it has, with a hash. Later changes are reported as differences.',
      exclusive: ['period'],
      helpValue: 'PERIOD',
    }),
    outbox: outboxFlag,
    period: Flags.string({
      description: 'Check only this period, as in 202610; defaults to all.',
      helpValue: 'PERIOD',
    }),
    project: projectFlag,
    rules: Flags.boolean({ description: 'List the rules instead.' }),
    strict: Flags.boolean({ description: 'Also exit with 1 when a check was skipped.' }),
    'update-baseline': Flags.boolean({
      dependsOn: ['baseline'],
      description: 'Replace the baseline with the current differences.',
    }),
  };

  async run(): Promise<ListedRules | Result> {
    const { flags } = await this.parse(Reconcile);
    if (flags.rules) return this.#listRules();
    const wishes = this.wishes(flags);
    const asked = flags.close ?? flags.period;
    const period = asked === undefined ? undefined : periodOfFlag(asked);
    const project = await projectIfAny(process.cwd(), flags.project);
    const { accepted, rules, tolerance, zone } = project?.books ?? {};
    if (project && rules)
      checkRuleSettings(rules, reconcileRules, {
        placeOf: (rule) => placeOf(project, ['books', 'rules', rule]),
      });
    const started = performance.now();
    return readBooks(
      flags,
      async (books) => {
        await this.#copyUsage(books, flags);
        const options = { accepted, period, rules, signal: this.signal, tolerance, zone };
        const all = await reconcile(books, options);
        const { findings, notes, reconciliation } = await withBaseline(all, flags);
        const shown = [...findings, ...unusedFindings(all, project)];
        const summary = summarize(shown, {
          durationMs: performance.now() - started,
          files: await sourcesIn(books),
        });
        const report = await this.report(
          { findings: shown, sources: new Map(), summary },
          { ...wishes, rules: reconcileRules },
        );
        const isTextPrinted = wishes.requests.some(
          ({ file, format }) => file === undefined && format === 'text',
        );
        this.#printChecks(reconciliation, notes, isTextPrinted);
        const isSkipped = reconciliation.checks.some(({ status }) => status === 'skipped');
        if (flags.strict && isSkipped) process.exitCode = exitCodeOf('check');
        const closed =
          flags.close === undefined ? undefined : await this.#close(books, period!, reconciliation, flags);
        return { ...report, ...reconciliationData(reconciliation, this.language), ...(closed && { closed }) };
      },
      this.signal,
    );
  }

  #listRules(): ListedRules {
    const translation = translationInto(this.language);
    const rules = reconcileRules.map((rule) => translation.rule(rule));
    this.log(rulesText(rules, this.language));
    return {
      rules: rules.map(({ fix, id, name, severity, summary, why }) => ({
        id,
        name,
        severity,
        summary,
        why,
        fix,
        page: rulePage(id),
      })),
    };
  }

  async #copyUsage(books: Books, flags: Flagged): Promise<void> {
    const count = await copyPushedUsage(books, flags);
    if (count > 0) this.#note(reconcileViewMessages.copied({ count }));
  }

  /** Beside findings that a person reads; what a program reads is not mixed with it. */
  #printChecks(reconciliation: Reconciliation, notes: readonly Message[], isTextPrinted: boolean): void {
    const text = checksText(reconciliation, this.language);
    if (isTextPrinted && !this.jsonEnabled() && text !== '') this.log(`\n${text}`);
    for (const note of notes) this.#note(note);
  }

  #note(message: Message): void {
    process.stderr.write(`${escapeLine(textOf(message, this.language))}\n`);
  }

  async #close(
    books: Books,
    period: string,
    { checks, differences }: Reconciliation,
    flags: Flagged,
  ): Promise<Seal> {
    const count = differences.length;
    if (count > 0 && !flags['accept-open'])
      throw new CheckFailed('OPEN_DIFFERENCES', reconcileViewMessages.open({ count, period }), {
        hints: [reconcileViewMessages.resolve()],
      });
    if (checks.every(({ compared }) => compared === 0))
      throw new CheckFailed('NOTHING_TO_CLOSE', reconcileViewMessages.nothingToClose({ period }), {
        hints: [reconcileViewMessages.importFirst()],
      });
    const seal = await sealPeriod(books, period, { openDifferences: count });
    process.exitCode = 0;
    const text = textOf(
      reconcileViewMessages.sealed({ hash: seal.hash, period, rows: seal.rows }),
      this.language,
    );
    this.log(text);
    return seal;
  }
}

async function withBaseline(
  reconciliation: Reconciliation,
  { baseline: file, 'update-baseline': update }: Flagged,
): Promise<{ findings: Finding[]; notes: Message[]; reconciliation: Reconciliation }> {
  const differenceOf = new Map<Finding, Difference>();
  for (const difference of reconciliation.differences) differenceOf.set(findingOf(difference), difference);
  const all = [...differenceOf.keys()];
  if (file === undefined) return { findings: all, notes: [], reconciliation };
  const { findings, notes } = await applyBaseline(all, { cwd: process.cwd(), file, update });
  const differences = findings.map((finding) => differenceOf.get(finding)!);
  const left = new Set(differences.map(({ period = '', rule }) => `${rule} ${period}`));
  const checks = reconciliation.checks.map((check) =>
    check.status === 'failed' && !left.has(`${check.rule} ${check.period ?? ''}`)
      ? { ...check, status: 'passed' as const }
      : check,
  );
  return { findings, notes, reconciliation: { ...reconciliation, checks, differences } };
}

async function sourcesIn(books: Books): Promise<number> {
  const [row] = await books.all('SELECT count(*) AS sources FROM sources');
  return Number(row!.sources);
}

/** Where koo.yaml accepts what is not found any more. */
function unusedFindings({ unused }: Reconciliation, project: Project | undefined): Finding[] {
  const { severity = acceptedUnused.severity } = settingOf(acceptedUnused, project?.books?.rules ?? {});
  if (!project || severity === 'off') return [];
  return unused.map((one) => {
    const at = project.books!.accepted!.indexOf(one);
    const { manifest } = project;
    const range = manifest.rangeOf(project.spanOf(['books', 'accepted', at]));
    return unusedFinding(one, { file: manifest.file, range }, severity);
  });
}
