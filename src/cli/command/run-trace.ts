import path from 'node:path';
import { kooVersion } from '../../asset/provenance/koo-version.js';
import { UsageError } from '../../errors/koo-error.js';
import type { Language } from '../../i18n/language.js';
import type { Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import type { PublishListener } from '../../publish/publish-event.js';
import { RunRecorder } from '../../publish/report/record/run-recorder.js';
import { Trace } from '../../publish/trace/trace.js';
import type { TraceListener, TracedCommand } from '../../publish/trace/trace-event.js';
import { escapeUnprintable } from '../../platform/escape-unprintable.js';
import { checkPlaceToWrite } from '../flags/check-place-to-write.js';
import { type EventsOutput, isStandardOutput, openEvents } from '../views/publish/events-output.js';
import { refuseAmongInput } from '../flags/refuse-among-input.js';
import { outputMessages } from './messages.js';

export interface TraceFlags {
  events?: string;
  report?: string;
}

export interface RunTraceOptions {
  command: TracedCommand;
  cwd: string;
  isJson: boolean;
  language: Language;
  onWarning(message: Message): void;
  signal: AbortSignal;
}

/** What a run leaves for those who were not there: a stream of its events, and a page made of the same events. */
export class RunTrace {
  /** Whether the result has to go elsewhere than to standard output. */
  readonly takesStandardOutput: boolean;
  /** Absolute: what this run writes. */
  readonly #files: readonly string[];
  readonly #language: Language;
  readonly #output: EventsOutput | undefined;
  readonly #recorder = new RunRecorder();
  /** Absolute. */
  readonly #report: string | undefined;
  readonly #trace: Trace;
  #hasToldWhy = false;

  private constructor(
    flags: TraceFlags,
    output: EventsOutput | undefined,
    { command, cwd, language }: RunTraceOptions,
  ) {
    this.takesStandardOutput = flags.events !== undefined && isStandardOutput(flags.events);
    this.#files = [flags.events, flags.report].flatMap((file) =>
      file === undefined || file === '-' ? [] : [path.resolve(cwd, file)],
    );
    this.#language = language;
    this.#output = output;
    this.#report = flags.report === undefined ? undefined : path.resolve(cwd, flags.report);
    const listeners: TraceListener[] = [];
    if (output) listeners.push((event) => output.write(`${escapeUnprintable(JSON.stringify(event))}\n`));
    if (this.#report !== undefined) listeners.push((event) => this.#recorder.listen(event));
    this.#trace = new Trace(listeners, { command, koo: kooVersion() });
  }

  /**
   * Opens what the flags name, before anything else is done; nothing when they name nothing.
   *
   * @throws UsageError `EVENTS_AND_JSON`, `SAME_REPORT_PLACE`; EnvironmentError `IS_A_FOLDER`
   */
  static async open(flags: TraceFlags, options: RunTraceOptions): Promise<RunTrace | undefined> {
    const { cwd, isJson, onWarning, signal } = options;
    const { events, report } = flags;
    if (events === undefined && report === undefined) return undefined;
    if (events !== undefined && isJson && isStandardOutput(events)) throw eventsAndJson(events);
    const file = events === undefined || events === '-' ? events : path.resolve(cwd, events);
    if (report !== undefined) {
      if (path.resolve(cwd, report) === file) throw samePlace(report);
      await checkPlaceToWrite(path.resolve(cwd, report));
    }

    const output =
      file === undefined
        ? undefined
        : await openEvents(file, {
            onLost: (error) => onWarning(outputMessages.eventsLost({ reason: error.message })),
            onWait: () => onWarning(outputMessages.waitsForReader({ file: events! })),
            signal,
          });
    return new RunTrace(flags, output, options);
  }

  /** @throws UsageError `OUTPUT_INSIDE_ASSET` */
  refuseAmongInput(project: Pick<Project, 'assets'>): void {
    refuseAmongInput(this.#files, project);
  }

  /** @param folder Where the run has several products. */
  listener(product: string | undefined, target: string, folder?: string): PublishListener {
    const listener = this.#trace.listener(product, target, folder);
    return (event) => {
      if (event.type === 'product-ended' && event.error) this.#hasToldWhy = true;
      listener(event);
    };
  }

  /**
   * Ends the stream, and writes the page.
   *
   * @param error What ended the run.
   * @throws what writing the page throws
   */
  async end(exitCode: number, error?: unknown): Promise<void> {
    this.#trace.end(exitCode, this.#hasToldWhy ? undefined : error);
    await this.#output?.close();
    if (this.#report === undefined) return;
    const { writeReport } = await import('../terminal/write-report.js');
    await writeReport(this.#report, this.#recorder.record, this.#language);
  }
}

function eventsAndJson(events: string): UsageError {
  return new UsageError('EVENTS_AND_JSON', outputMessages.eventsAndJson(), {
    hints: [outputMessages.eventsToFile({ events })],
  });
}

function samePlace(file: string): UsageError {
  return new UsageError('SAME_REPORT_PLACE', outputMessages.eventsAndReport({ file }), {
    hints: [outputMessages.otherFile()],
  });
}
