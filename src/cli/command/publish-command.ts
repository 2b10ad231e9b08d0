import { translationInto } from '../../findings/translation.js';
import { templateRules } from '../../lint/rules.generated.js';
import { loadProject } from '../../project/load-project.js';
import type { Project } from '../../project/project.js';
import type { PublishListener } from '../../publish/publish-event.js';
import type { PublishOptions } from '../../publish/publish.js';
import { publish } from '../../publish/publish.js';
import { isStateInGit } from '../../publish/state-in-git.js';
import { publishMany } from '../../publish/publish-many.js';
import type { PublishResult } from '../../publish/publish-result.js';
import { type AllowFlags, allowCall, allowed } from '../flags/allow-flags.js';
import { askConsent, refuseUnlessAllowed } from '../prompt/ask-consent.js';
import { askProving, rfsAt } from '../prompt/ask-proving.js';
import { BUG_EXIT_CODE, exitCodeOf } from './exit-codes.js';
import { onceEach } from './once-each.js';
import { KooCommand, productOf } from './koo-command.js';
import { provingText } from '../views/publish/present-proving.js';
import { publishText } from '../views/publish/present-publish.js';
import { publishProgress } from '../views/publish/publish-progress.js';
import { reviewWait } from '../flags/review-wait.js';
import type { HostRequest } from '../../publish/targets/require-allowed-host.js';
import { type TracedCommand } from '../../publish/trace/trace-event.js';
import { RunTrace, type TraceFlags } from './run-trace.js';
import { promptMessages } from '../prompt/messages.js';
import { commandMessages, outputMessages } from './messages.js';
import { type Message, textOf } from '../../i18n/message.js';
import { escapeLine } from '../../platform/escape-unprintable.js';
import type { Settled } from '../../platform/settle-each.js';
import {
  loadWorkspace,
  type WorkspaceChoice,
  type WorkspaceProduct,
} from '../../project/workspace/load-workspace.js';
import type { ManyOutcome } from '../../publish/each-product.js';
import type { Plan } from '../../publish/plan/plan.js';
import type { Target } from '../../publish/target.js';
import { endedBadly, outcomeOf } from '../../publish/trace/ended-facts.js';
import { workspaceViewMessages } from '../views/workspace/messages.js';
import type { ManyResult, ProductRun } from '../views/workspace/present-many.js';

interface PublishFlags extends AllowFlags {
  'lock-timeout': number;
  offline: boolean;
  profile?: string;
  timeout?: number;
  wait: boolean;
}

interface ProgressOptions extends Pick<PublishOptions, 'rules' | 'signal' | 'withFacts'> {
  /** @param folder Stands before each line of the product, where there are several. */
  listener(project: Project, target: string, folder?: string): PublishListener;
}

/** What several products are worked on with. */
interface SeveralOptions {
  projects: readonly Project[];
  target(project: Project): Promise<Target>;
  /** The options for one of them. */
  optionsOf(project: Project): Pick<PublishOptions, 'onEvent' | 'rules' | 'signal' | 'withFacts'>;
  folderOf(project: Project): string;
}

/** A command that looks at what a target has, and may change it. */
export abstract class PublishCommand extends KooCommand {
  /** Takes the line of progress away, for something else is to be written. */
  #clear: () => void = () => {};
  #hasWarnedOfState = false;
  #hasWarnedOfYes = false;
  #trace: RunTrace | undefined;

  /** Does the work with the events and the page that the flags ask for, to the end of it, whatever that is. */
  protected async traced<T>(command: TracedCommand, flags: TraceFlags, work: () => Promise<T>): Promise<T> {
    this.#trace = await RunTrace.open(flags, {
      command,
      cwd: process.cwd(),
      isJson: this.jsonEnabled(),
      language: this.language,
      onWarning: (message) => this.warning(message),
      signal: this.signal,
    });
    try {
      const result = await work();
      await this.#endTrace(Number(process.exitCode ?? 0));
      return result;
    } catch (error) {
      const known = this.known(error as Error);
      await this.#endTrace(known ? exitCodeOf(known.kind) : BUG_EXIT_CODE, known ?? error);
      throw error;
    }
  }

  /** What was done is done, also where the page of it cannot be written: that is reported beside the result. */
  async #endTrace(exitCode: number, error?: unknown): Promise<void> {
    const trace = this.#trace;
    this.#trace = undefined;
    try {
      await trace?.end(exitCode, error);
    } catch (failure) {
      const known = this.known(failure as Error);
      if (!known) throw failure;
      process.exitCode ||= exitCodeOf(known.kind);
      this.warning(outputMessages.reportNotWritten());
      await this.tell(known);
    }
  }

  protected override async confirmHost(request: HostRequest): Promise<boolean> {
    this.#clear();
    return super.confirmHost(request);
  }

  /** The koo.yaml that is named, or the nearest one. */
  protected async projectOf(file: string | undefined): Promise<Project> {
    const project = await loadProject({ cwd: process.cwd(), file });
    await this.#prepare(project);
    return project;
  }

  async #prepare(project: Project): Promise<void> {
    this.#trace?.refuseAmongInput(project);
    await this.#warnOfStateInGit(project);
  }

  /** The target of a plan: what is recorded of it stands for what cannot be looked up. Who waits for reviews needs keys. */
  protected async targetToPublish(
    project: Project,
    name: string,
    { offline, profile, wait }: Pick<PublishFlags, 'offline' | 'profile'> & { wait?: boolean },
  ): Promise<Target> {
    return this.targetNamed(project, name, profile, { isOffline: offline, mayLackKeys: !wait });
  }

  async #warnOfStateInGit({ root }: Project): Promise<void> {
    if (this.#hasWarnedOfState || !(await isStateInGit(root))) return;
    this.#hasWarnedOfState = true;
    this.warning(commandMessages.stateInGit());
  }

  /** Where the events take standard output, a person reads the result beside the progress. */
  override log(message = ''): void {
    if (this.#trace?.takesStandardOutput) this.logToStderr(message);
    else super.log(message);
  }

  /** Publishes, with a question before what is grave; 1 is the exit code where reviews were waited for in vain. */
  protected async publishTo(
    project: Project,
    target: string,
    flags: PublishFlags,
    options: Pick<PublishOptions, 'prune' | 'saved'>,
  ): Promise<PublishResult> {
    const result = await this.withProgress(async ({ listener, ...progress }) =>
      publish(project, await this.targetToPublish(project, target, flags), {
        ...this.#asked(flags),
        ...options,
        ...progress,
        onEvent: listener(project, target),
      }),
    );
    this.#present(result, flags);
    return result;
  }

  /** The same of several products, side by side; the exit code is the worst. */
  protected async publishManyTo(
    products: readonly WorkspaceProduct[],
    target: string,
    flags: PublishFlags,
    { plans, prune }: { plans?: ReadonlyMap<string, Plan>; prune?: boolean },
  ): Promise<ManyResult<PublishResult>> {
    const inTurn = oneAtATime();
    const runs = await this.withSeveral(
      products,
      target,
      flags,
      async ({ folderOf, optionsOf, projects, target: at }) =>
        publishMany(projects, at, (project) => {
          const saved = plans?.get(project.product.id);
          return {
            ...inTurn(this.#asked(flags, folderOf(project))),
            ...optionsOf(project),
            prune,
            ...(saved && { saved }),
          };
        }),
    );
    return this.presentMany(runs, {
      outcome: (result) => ({
        exitCode: isWaitedForInVain(result, flags) ? exitCodeOf('check') : 0,
        outcome: outcomeOf(result),
      }),
      shown: (result) => result,
      text: (result) => this.#text(result),
    });
  }

  /** Several products, those that are broken among them. */
  protected async workspaceOf(choice: WorkspaceChoice): Promise<WorkspaceProduct[]> {
    const products = await loadWorkspace(choice, { cwd: process.cwd(), signal: this.signal });
    for (const one of products) if ('project' in one) await this.#prepare(one.project);
    return products;
  }

  /** Works on those of several products whose koo.yaml can be used; of the others that is the end. */
  protected async withSeveral<Result>(
    products: readonly WorkspaceProduct[],
    target: string,
    flags: Pick<PublishFlags, 'offline' | 'profile'> & { wait?: boolean },
    work: (options: SeveralOptions) => Promise<Array<ManyOutcome<Result>>>,
  ): Promise<Array<ProductRun<Result>>> {
    const folders = new Map<Project, string>();
    for (const one of products) {
      if ('project' in one) folders.set(one.project, one.folder);
      else
        this.#trace?.listener(
          one.product,
          target,
          one.folder,
        )({ type: 'product-ended', ...endedBadly(one.error, this.signal) });
    }

    const outcomes = await this.withProgress(({ listener, ...progress }) =>
      work({
        projects: [...folders.keys()],
        target: async (project) => this.targetToPublish(project, target, flags),
        folderOf: (project) => folders.get(project)!,
        optionsOf: (project) => ({
          ...progress,
          onEvent: listener(project, target, folders.get(project)!),
        }),
      }),
    );
    const settled = new Map(outcomes.map(({ project, ...one }) => [project, one as Settled<Result>]));
    return products.map((one) => ({
      ...productOf(one),
      ...('error' in one ? { error: one.error } : settled.get(one.project)!),
    }));
  }

  /** @param folder Where there are several products. */
  #asked(
    flags: PublishFlags,
    folder?: string,
  ): Pick<PublishOptions, 'consent' | 'lockTimeout' | 'permit' | 'proving' | 'wait'> {
    const terminal = { input: process.stdin, language: this.language, output: process.stderr };
    const allows = allowed(flags);
    if (flags.yes && !this.#hasWarnedOfYes) {
      this.#hasWarnedOfYes = true;
      this.warning(promptMessages.yesAllows({ flag: allowCall([...allows]) }));
    }

    const lineOf = (message: Message): Message =>
      folder === undefined ? message : workspaceViewMessages.line({ folder, text: message });
    return {
      consent: (plan) => askConsent(plan, terminal, this.signal, { allowed: allows }),
      permit: (plan) => refuseUnlessAllowed(plan, allows, terminal),
      lockTimeout: flags['lock-timeout'] * 1000,
      proving: {
        consent: async (planned) => {
          const { language, signal } = this;
          if (!allows.has('stacks')) await askProving(planned, rfsAt(planned.place), { language, signal });
        },
        onProved: (proving) => {
          this.#clear();
          if (this.jsonEnabled()) return;
          const text = provingText(proving, this.language);
          const heading = folder && textOf(workspaceViewMessages.heading({ folder }), this.language);
          process.stderr.write(heading === undefined ? `${text}\n` : `${heading}\n${text}\n`);
        },
        onStopping: (stack) => {
          this.#clear();
          this.warning(lineOf(commandMessages.stopping({ stack })));
        },
        onWarning: onceEach((message) => {
          this.#clear();
          this.warning(lineOf(message));
        }),
      },
      wait: reviewWait(flags),
    };
  }

  #present(result: PublishResult, flags: PublishFlags): void {
    this.log(this.#text(result));
    if (isWaitedForInVain(result, flags)) process.exitCode ||= exitCodeOf('check');
  }

  #text(result: PublishResult): string {
    const { finding } = translationInto(this.language);
    const findings = result.findings.map((one) => finding(one));
    return publishText({ ...result, findings }, this.language);
  }

  /** With the options that every look at a target takes. */
  protected async withProgress<T>(work: (options: ProgressOptions) => Promise<T>): Promise<T> {
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const progress = publishProgress(process.stderr, this.language);
    this.#clear = () => progress.clear();
    try {
      return await work({
        listener: ({ product }, target, folder) => {
          const listeners = [
            progress.listener(folder && escapeLine(folder)),
            this.#trace?.listener(product.id, target, folder),
          ];
          return (event) => {
            for (const listener of listeners) listener?.(event);
          };
        },
        rules,
        signal: this.signal,
        withFacts: this.#trace !== undefined,
      });
    } finally {
      progress.clear();
    }
  }
}

function isWaitedForInVain({ waiting }: PublishResult, { wait }: PublishFlags): boolean {
  return wait && waiting.length > 0;
}

/** One question at a time on the terminal, however many products wait for an answer. */
function oneAtATime(): <Options extends Pick<PublishOptions, 'consent' | 'proving'>>(
  options: Options,
) => Options {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Asked>(ask: ((asked: Asked) => Promise<void> | void) | undefined) =>
    (asked: Asked) => {
      const answer = before.then(() => ask?.(asked));
      before = answer.catch(() => {});
      return answer;
    };
  return (options) => ({
    ...options,
    consent: inTurn(options.consent),
    proving: { ...options.proving, consent: inTurn(options.proving?.consent) },
  });
}
