import { Command } from '@oclif/core';
import { keepEnvironmentSecrets } from '../../errors/keep-environment-secrets.js';
import { InterruptedError, type KooError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import type { Rule } from '../../findings/rule.js';
import type { Project } from '../../project/project.js';
import type { StateAccess } from '../../publish/state/state-access.js';
import type { FindTargetOptions } from '../../publish/targets/find-target.js';
import type { WorkspaceChoice, WorkspaceProduct } from '../../project/workspace/load-workspace.js';
import { keepStateIn } from '../../platform/state-root.js';
import type { Target } from '../../publish/target.js';
import type { HostRequest } from '../../publish/targets/require-allowed-host.js';
import type { SourceText } from '../../syntax/source-text.js';
import type { Template } from '../../template/model.js';
import { loadLanguage } from '../../load-language.js';
import { afterInterruption } from './after-interruption.js';
import { BUG_EXIT_CODE, exitCodeOf } from './exit-codes.js';
import { jsonChunks } from '../terminal/json-chunks.js';
import { drained } from '../terminal/drained.js';
import { flagValues } from '../flags/flag-values.js';
import { guardOutput, safeText, withSecretsShown, withStyles } from '../terminal/guard-output.js';
import { knownError } from './known-error.js';
import { langFlag } from '../flags/flags.js';
import { withAllFolder } from '../flags/with-all-folder.js';
import { languageOf, langGiven } from './language-of.js';
import { bugObject, bugText, errorObject, errorText, warningText } from './present-error.js';
import { commandMessages } from './messages.js';
import { localizeError } from './localize-error.js';
import { type Message, textOf } from '../../i18n/message.js';
import type { ManyResult, ManyView, ProductRun } from '../views/workspace/present-many.js';

type Sources = ReadonlyMap<string, SourceText>;

/** One Ctrl-C may arrive twice, by the terminal and by npm around us: so long (milliseconds) it counts as one. */
const ONE_CTRL_C = 500;

/**
 * What every command has: `--json`, `--lang`, one exit code for each kind of failure (the same with `--json`), and a
 * signal that Ctrl-C and SIGTERM abort, so that the library can stop at a safe place.
 */
export abstract class KooCommand extends Command {
  static override baseFlags = { lang: langFlag };
  static override enableJsonFlag = true;

  #abort = new AbortController();
  readonly #askedHosts = new Map<string, Promise<boolean>>();
  #lastAsked: Promise<unknown> = Promise.resolve();
  #printing: Promise<void> | undefined;
  #release: (() => void) | undefined;
  #hasChangedState = false;
  #stop = (): void => {
    if (this.#abort.signal.aborted) return;
    this.#abort.abort(new InterruptedError());
    setTimeout(() => this.#leaveSignals(), ONE_CTRL_C).unref();
  };

  /**
   * The next signal is the system's to answer, and ends the process. `process.exit` would wait for a thread that does not
   * come back from a call, and nothing is answered here while this thread is in one.
   */
  #leaveSignals(): void {
    process.off('SIGINT', this.#stop);
    process.off('SIGTERM', this.#stop);
  }

  /** Aborted when the user stops the command. A second Ctrl-C ends the process at once. */
  protected get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** For a command that has no end: it is stopped when nobody reads what it says. */
  protected stopWithReader(): void {
    process.stdout.once('error', this.#stop);
  }

  /** Colours for a stream that a person looks at. */
  protected colorsOn(stream: NodeJS.WriteStream): boolean {
    if (process.env.NO_COLOR) return false;
    if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
    return Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
  }

  /** What koo says is said in this language; known although the call may be wrong. */
  protected get language(): Language {
    return languageOf(langGiven(this.argv), process.env);
  }

  /** `--format json` is answered as `--json` is, errors included. */
  protected get answersInJson(): boolean {
    return this.jsonEnabled() || flagValues(this.argv, '--format').includes('json');
  }

  /** Whether the user has asked to see a secret: then the result is not masked. Warnings and errors always are. */
  protected showsSecrets = false;

  /** A message as a result, on standard output. */
  protected print(message: Message): void {
    this.log(textOf(message, this.language));
  }

  /** The result as a person reads it, on standard output. */
  override log(message = '', ...rest: unknown[]): void {
    this.#asMeant(() => super.log(message, ...rest));
  }

  #asMeant(print: () => void): void {
    if (this.showsSecrets) withSecretsShown(print);
    else print();
  }

  /** oclif's own takes several times the memory, and the time, of what it prints. */
  protected override logJson(json: unknown): void {
    if (this.config.theme?.json) this.#asMeant(() => withStyles(() => super.logJson(json)));
    else this.#printing = this.#printJson(json);
  }

  /** Piece by piece, as fast as the reader reads. The first pieces are out before this returns. */
  async #printJson(json: unknown): Promise<void> {
    for (const piece of jsonChunks(json)) {
      let isTaken = true;
      // What a command returns is printed after its end, when the guard may be gone.
      this.#asMeant(() => (isTaken = process.stdout.write(safeText(piece))));
      if (!isTaken && !(await drained(process.stdout))) return;
    }
  }

  /** oclif prints what a command returns at its very end, and does not wait for it. */
  protected override async _run<T>(): Promise<T> {
    const result = await super._run<T>();
    await this.#printing;
    return result;
  }

  /** Tells what the user should know although the command goes on; on standard error, also with `--json`. */
  protected warning(message: Message): void {
    const text = textOf(message, this.language);
    process.stderr.write(`${warningText(text, this.language)}\n`);
  }

  /** Template rules that installed plugins add; one that cannot be loaded is a warning. */
  protected async rulesOfPlugins(): Promise<Array<Rule<Template>>> {
    const { pluginRules } = await import('../plugin/plugin-rules.js');
    return pluginRules({ config: this.config, warn: (message) => this.warning(message) });
  }

  /** A target to publish to, by its name; those of plugins are asked for only where koo has none of that name. */
  protected async targetNamed(
    project: Project,
    name: string,
    profile?: string,
    options: Pick<FindTargetOptions, 'isOffline' | 'mayLackKeys'> = {},
  ): Promise<Target> {
    const { findTarget } = await import('../../publish/targets/find-target.js');
    return findTarget(project, name, {
      ...options,
      confirmHost: (request) => this.confirmHost(request),
      environment: process.env,
      onStateFileChanged: () => this.#noteStateFile(),
      onWarning: (message) => this.warning(message),
      others: async () => this.#targetsOfPlugins(project),
      profile,
    });
  }

  /** Where the state that a team shares is looked for. */
  protected get stateAccess(): StateAccess {
    return {
      confirmHost: (request) => this.confirmHost(request),
      environment: process.env,
      onFileChanged: () => this.#noteStateFile(),
      onWarning: (message) => this.warning(message),
    };
  }

  #noteStateFile(): void {
    this.#hasChangedState = true;
  }

  /** Once, at the end: a publish changes the file after each step. */
  #tellOfState(): void {
    if (!this.#hasChangedState || this.answersInJson) return;
    process.stderr.write(`${textOf(commandMessages.commitState(), this.language)}\n`);
  }

  /** Asks whether keys may go to a host that only koo.yaml names, one question at a time, and none twice. */
  protected async confirmHost(request: HostRequest): Promise<boolean> {
    const { askHost } = await import('../prompt/ask-host.js');
    const key = JSON.stringify([request.host, request.source]);
    const { language, signal } = this;
    const asked =
      this.#askedHosts.get(key) ?? this.#lastAsked.then(() => askHost(request, { language, signal }));
    this.#askedHosts.set(key, asked);
    this.#lastAsked = asked.catch(() => {});
    return asked;
  }

  async #targetsOfPlugins(project: Project): Promise<Target[]> {
    const { pluginTargets } = await import('../plugin/plugin-targets.js');
    return pluginTargets(project, { config: this.config, warn: (message) => this.warning(message) });
  }

  /** Does the same with several products, one after the other, each as if it were alone. */
  protected async eachProduct<Result>(
    choice: WorkspaceChoice,
    work: (project: Project, folder: string) => Promise<Result>,
  ): Promise<Array<ProductRun<Result>>> {
    const { loadWorkspace } = await import('../../project/workspace/load-workspace.js');
    const { settleEach } = await import('../../platform/settle-each.js');
    const { signal } = this;
    const products = await loadWorkspace(choice, { cwd: process.cwd(), signal });
    const settled = await settleEach(
      products,
      async (one) => {
        if ('error' in one) throw one.error;
        return work(one.project, one.folder);
      },
      { signal, width: 1 },
    );
    return settled.map((one, index) => ({ ...productOf(products[index]!), ...one }));
  }

  /** Tells what came of several products; the exit code is the worst. */
  protected async presentMany<Result, Shown>(
    runs: ReadonlyArray<ProductRun<Result>>,
    view: ManyView<Result, Shown>,
    { totalToStderr = false }: { totalToStderr?: boolean } = {},
  ): Promise<ManyResult<Shown>> {
    const { presentMany } = await import('../views/workspace/present-many.js');
    const { exitCode, many } = await presentMany(runs, view, {
      isJson: this.jsonEnabled(),
      known: (error) => this.known(error),
      language: this.language,
      log: (text) => this.log(text),
      logError: (text) => this.logToStderr(text),
      ...(totalToStderr && { logTotal: (text: string) => this.logToStderr(text) }),
      tell: async (error, options) => this.tell(error, options),
      tellBug: (error) => this.#tellBug(error),
    });
    process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode);
    return many;
  }

  #tellBug(error: Error): void {
    process.stderr.write(`${bugText(error, this.config.version, this.language)}\n`);
  }

  protected override async init(): Promise<void> {
    // As a plugin of another command line, koo has not been started by `main`.
    keepEnvironmentSecrets(process.env);
    this.#release = guardOutput();
    if (this.ctor.flags?.all?.type === 'option') this.argv = withAllFolder(this.argv);
    await super.init();
    await loadLanguage(this.language);
    keepStateIn(process.env.KOO_STATE_DIR);
    process.on('SIGINT', this.#stop);
    process.on('SIGTERM', this.#stop);
  }

  protected override async finally(error: Error | undefined): Promise<void> {
    this.#leaveSignals();
    this.#tellOfState();
    this.#release?.();
    await super.finally(error);
  }

  /** oclif turns every error into exit code 1 when `--json` is given; here the kind of the error decides. */
  protected override async catch(error: Error): Promise<void> {
    if ((error as { code?: string }).code === 'EEXIT') throw error;
    // What failed may have come before the language was loaded.
    await loadLanguage(this.language);
    const known = this.known(error);
    process.exitCode = known ? exitCodeOf(known.kind) : BUG_EXIT_CODE;
    if (!known) {
      if (this.answersInJson) this.logJson(bugObject(error, this.language));
      // The framework's own would say nothing with `--json`.
      this.#tellBug(error);
      return;
    }

    if (this.answersInJson) this.logJson(errorObject(await localizeError(this.language, known)));
    else await this.tell(known);
  }

  /** What was thrown, as an error that koo can explain: whatever broke after Ctrl-C is the interruption. */
  protected known(error: Error): KooError | undefined {
    const known = knownError(interruption(this.signal, error), {
      args: this.ctor.args,
      argv: this.argv,
      flags: { ...this.ctor.baseFlags, ...this.ctor.flags },
    });
    return known && afterInterruption(known, this.id);
  }

  /** An error as a person reads it, on standard error, with the findings that it carries. */
  protected async tell(
    error: KooError,
    { withFindings = true }: { withFindings?: boolean } = {},
  ): Promise<void> {
    const { language } = this;
    const told = await localizeError(language, error);
    const colors = this.colorsOn(process.stderr);
    if (told.findings && withFindings) {
      const { formatText } = await import('../../findings/reporters/text.js');
      const { sources = new Map() } = error as { sources?: Sources };
      this.logToStderr(formatText(told.findings, { colors, language, sources }));
    }

    this.logToStderr(errorText(told, colors, language));
  }
}

/** Whatever broke after the user stopped the command broke because of that. */
function interruption(signal: AbortSignal, error: Error): Error {
  return signal.aborted && (error.name === 'AbortError' || error === signal.reason) ? signal.reason : error;
}

/** Which product it is, as far as koo.yaml says it. */
export function productOf(one: WorkspaceProduct): Pick<ProductRun<unknown>, 'folder' | 'product'> {
  const product = 'project' in one ? one.project.product.id : one.product;
  return { folder: one.folder, ...(product !== undefined && { product }) };
}
