import { Flags } from '@oclif/core';
import {
  type ListenedCall,
  startSubstitute,
  type SubstituteServer,
} from '../../callback/listening/substitute-server.js';
import { keyProfileFlag, protocolFlag } from '../../cli/callback/callback-flags.js';
import { knownKeys } from '../../cli/callback/known-keys.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { callMessages } from '../../cli/views/call/messages.js';
import { listenedLine, listenedText, type ListeningStarted } from '../../cli/views/call/present-listened.js';
import { UsageError } from '../../errors/koo-error.js';
import { escapeUnprintable } from '../../platform/escape-unprintable.js';

export default class CallbackListen extends KooCommand {
  static override summary = 'Listen in the place of your server, and explain each call that arrives.';
  static override description =
    'Verifies the signature of each call and says which of the usual mistakes made it, if it is wrong: another key, members unsorted, a body that was written again, seconds, and more. It answers as a right server would from its memory; it is a stand-in that opens nothing, and says so in each answer. It listens on this machine only. All callback keys that are set are tried. Ctrl-C or SIGTERM stops it with exit code 0. With --json, it prints one line of JSON per call.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --port 8080',
    '<%= config.bin %> <%= command.id %> --answer 000004 --delay 3',
    '<%= config.bin %> <%= command.id %> --http-status 500 --json',
  ];

  static override flags = {
    answer: Flags.string({
      description: 'Answer every call with this result code, such as 000005.',
      helpValue: 'CODE',
    }),
    delay: Flags.integer({
      default: 0,
      description: 'Seconds to wait before each answer.',
      helpValue: 'SECONDS',
      max: 600,
      min: 0,
    }),
    'http-status': Flags.integer({
      description: 'Answer every call with this HTTP status.',
      helpValue: 'STATUS',
      max: 599,
      min: 200,
    }),
    kind: protocolFlag({ description: 'The only protocol to accept calls of; defaults to all.' }),
    port: Flags.integer({
      description: 'Port to listen on; defaults to a free one.',
      helpValue: 'PORT',
      max: 65_535,
      min: 0,
    }),
    profile: keyProfileFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(CallbackListen);
    const { answer, delay, 'http-status': httpStatus, kind, port, profile } = flags;
    if (answer !== undefined && !/^\d{6}$/.test(answer)) {
      throw new UsageError('RESULT_CODE_FORM', callMessages.resultCodeForm({ code: answer }), {
        hints: [callMessages.resultCodes()],
      });
    }

    const keys = await knownKeys({ profile, signal: this.signal });
    const server = await startSubstitute({
      answer,
      delayMs: delay * 1000,
      httpStatus,
      keys,
      kinds: kind ? [kind] : [],
      onCall: (call) => this.#present(call),
      port,
    });
    try {
      this.stopWithReader();
      this.#presentStart(server, Object.keys(keys), { code: answer, delay, status: httpStatus });
      await new Promise<void>((resolve) => {
        if (this.signal.aborted) resolve();
        else this.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    } finally {
      await server.close();
    }
  }

  #presentStart(
    { url }: SubstituteServer,
    kinds: readonly string[],
    otherwise: { code?: string; delay: number; status?: number },
  ): void {
    if (this.jsonEnabled())
      return this.#line({ event: 'listening', pid: process.pid, url } satisfies ListeningStarted);
    this.print(callMessages.listening({ url }));
    this.print(callMessages.keys({ kinds }));
    const { code, delay, status } = otherwise;
    if (code !== undefined || status !== undefined || delay > 0)
      this.print(callMessages.answersOtherwise(otherwise));
    this.print(callMessages.stopWith());
    this.log();
  }

  #present(call: ListenedCall): void {
    if (this.jsonEnabled()) this.#line(listenedLine(call, this.language));
    else this.log(listenedText(call, this.language));
  }

  /** At once: whoever reads it waits for the next call. */
  #line(value: object): void {
    process.stdout.write(`${escapeUnprintable(JSON.stringify(value))}\n`);
  }
}
