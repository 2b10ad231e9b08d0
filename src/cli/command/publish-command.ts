import { translationInto } from '../../findings/translation.js';
import { templateRules } from '../../lint/rules.generated.js';
import { loadProject } from '../../project/load-project.js';
import type { Project } from '../../project/project.js';
import type { Target } from '../../publish/target.js';
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
import { KooCommand } from './koo-command.js';
import { type ErrorObject, errorObject } from './present-error.js';
import { provingText } from '../views/publish/present-proving.js';
import { publishText } from '../views/publish/present-publish.js';
import { publishProgress } from '../views/publish/publish-progress.js';
import { reviewWait } from '../flags/review-wait.js';
import type { HostRequest } from '../../publish/targets/require-allowed-host.js';
import { type TracedCommand } from '../../publish/trace/trace-event.js';
import { RunTrace, type TraceFlags } from './run-trace.js';
import { promptMessages } from '../prompt/messages.js';
import { commandMessages, outputMessages } from './messages.js';
import { localizeError } from './localize-error.js';

interface PublishFlags extends AllowFlags {
  'lock-timeout': number;
  offline: boolean;
  profile?: string;
  timeout?: number;
  wait: boolean;
}

/** What several products came to, in the order in which they were named. */
export interface ManyResult {
  products: Array<PublishResult | ({ product: string } & ErrorObject)>;
}

interface ProgressOptions extends Pick<PublishOptions, 'rules' | 'signal' | 'withFacts'> {
  /** @param label Stands before each line of the product, where several are published. */
  listener(project: Project, target: string, label?: string): PublishListener;
}

/** A command that looks at what a target has, and may change it. */
export abstract class PublishCommand extends KooCommand {
  /** Takes the line of progress away, for something else is to be written. */
  #clear: () => void = () => {};
  #hasWarnedOfState = false;
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

  /** What was done is done, also where the page of it cannot be written: that is told beside the result. */
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
    this.#trace?.refuseAmongInput(project);
    await this.#warnOfStateInGit(project);
    return project;
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
    await this.#present(result, flags);
    return result;
  }

  /**
   * The same of several products, side by side. Each that fails is told when all have ended; the exit code is that of
   * the first of them.
   */
  protected async publishManyTo(
    projects: readonly Project[],
    target: string,
    flags: PublishFlags,
    options: Pick<PublishOptions, 'prune'>,
  ): Promise<ManyResult> {
    const asked = oneAtATime(this.#asked(flags));
    const outcomes = await this.withProgress(({ listener, ...progress }) =>
      publishMany(
        projects,
        (project) => this.targetToPublish(project, target, flags),
        (project) => ({
          ...asked,
          ...options,
          ...progress,
          onEvent: listener(project, target, project.product.id),
        }),
      ),
    );
    const products: ManyResult['products'] = [];
    for (const outcome of outcomes) {
      if ('result' in outcome) {
        await this.#present(outcome.result, flags);
        products.push(outcome.result);
        continue;
      }

      const { id: product } = outcome.project.product;
      const known = this.known(outcome.error as Error);
      if (!known) throw outcome.error;
      process.exitCode ||= exitCodeOf(known.kind);
      if (!this.jsonEnabled()) await this.tell(known);
      products.push({ product, ...errorObject(await localizeError(this.language, known)) });
    }

    return { products };
  }

  #asked(
    flags: PublishFlags,
  ): Pick<PublishOptions, 'consent' | 'lockTimeout' | 'permit' | 'proving' | 'wait'> {
    const terminal = { input: process.stdin, language: this.language, output: process.stderr };
    const allows = allowed(flags);
    if (flags.yes) this.warning(promptMessages.yesAllows({ flag: allowCall([...allows]) }));
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
          if (!this.jsonEnabled()) process.stderr.write(`${provingText(proving, this.language)}\n`);
        },
        onStopping: (stack) => {
          this.#clear();
          this.warning(commandMessages.stopping({ stack }));
        },
        onWarning: onceEach((message) => {
          this.#clear();
          this.warning(message);
        }),
      },
      wait: reviewWait(flags),
    };
  }

  async #present(result: PublishResult, { wait }: PublishFlags): Promise<void> {
    const { finding } = translationInto(this.language);
    const findings = result.findings.map((one) => finding(one));
    this.log(publishText({ ...result, findings }, this.language));
    if (wait && result.waiting.length > 0) process.exitCode ||= exitCodeOf('check');
  }

  /** With the options that every look at a target takes. */
  protected async withProgress<T>(work: (options: ProgressOptions) => Promise<T>): Promise<T> {
    const rules = [...templateRules, ...(await this.rulesOfPlugins())];
    const progress = publishProgress(process.stderr, this.language);
    this.#clear = () => progress.clear();
    try {
      return await work({
        listener: ({ product }, target, label) => {
          const listeners = [progress.listener(label), this.#trace?.listener(product.id, target)];
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

/** One question at a time on the terminal, however many products wait for an answer. */
function oneAtATime<Options extends Pick<PublishOptions, 'consent' | 'proving'>>(options: Options): Options {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Asked>(ask: ((asked: Asked) => Promise<void> | void) | undefined) =>
    (asked: Asked) => {
      const answer = before.then(() => ask?.(asked));
      before = answer.catch(() => {});
      return answer;
    };
  return {
    ...options,
    consent: inTurn(options.consent),
    proving: { ...options.proving, consent: inTurn(options.proving?.consent) },
  };
}
