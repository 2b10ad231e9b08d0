import { Args, Flags } from '@oclif/core';
import type { CallbackInterface } from '../../callback/callback-interface.js';
import { KOOGALLERY_PROTOCOLS, type ProtocolId } from '../../callback/protocol.js';
import { BILLING_MODES } from '../../callback/stories/callback-matrix.js';
import { CALLBACK_LEVELS, type CallbackLevel } from '../../callback/stories/callback-rules.js';
import { storiesOf, type StoryName } from '../../callback/stories/stories.js';
import type { StoryTarget } from '../../callback/stories/story-run.js';
import { type CallbackTest, testServer } from '../../callback/stories/test-server.js';
import { callbackKeys } from '../../cli/callback/callback-keys.js';
import { callbackServer } from '../../cli/callback/callback-server.js';
import { withStorySupport } from '../../cli/callback/story-support.js';
import { logCalls } from '../../cli/callback/log-call.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { type ReportRequest, reportRequests } from '../../cli/command/report-requests.js';
import { Progress } from '../../cli/terminal/progress.js';
import { folderInRepository, writeEach } from '../../cli/terminal/write-reports.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { callbackTestMessages } from '../../cli/views/callback/messages.js';
import type { CallbackFormatContext, CallbackReporter } from '../../cli/views/callback/callback-reporter.js';
import {
  CALLBACK_FORMAT_NAMES,
  CALLBACK_FORMATS,
  type CallbackFormat,
} from '../../cli/views/callback/formats.js';
import {
  callbackTestResult,
  type CallbackTestResult,
  type ProtocolTest,
} from '../../cli/views/callback/test-result.js';
import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';

const STORIES = [...new Set(KOOGALLERY_PROTOCOLS.flatMap(({ id }) => storiesOf(id)))];
/** Those that there are stories for. */
const KINDS = KOOGALLERY_PROTOCOLS.map(({ id }) => id).filter((id) => storiesOf(id).length > 0);

export default class CallbackTestCommand extends KooCommand {
  static override summary = 'Call your server as KooGallery does, and check its responses.';
  static override description =
    'Plays an order from its opening to its release, and what happens in production: repeated, parallel, lost, forged, late and replayed calls. The server gets real calls, and opens instances: use a test system. The key (访问密钥) is read from KOO_CALLBACK_KEY, else from callbackKeys of the profile. Exits with 1 if a rule of the level must is not met.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> http://127.0.0.1:8080/saasproduce',
    '<%= config.bin %> <%= command.id %> http://127.0.0.1:8080/saasproduce signature time',
    '<%= config.bin %> <%= command.id %> https://test.example.com/saasproduce --allow-host test.example.com --json',
  ];

  static override args = {
    url: Args.string({
      description:
        'The production address of the server, such as http://127.0.0.1:8080/saasproduce; defaults to callback.address in koo.yaml.',
      ignoreStdin: true,
    }),
    story: Args.string({
      description: `Stories to play: ${STORIES.join(', ')}; defaults to all.`,
      ignoreStdin: true,
    }),
  };

  static override strict = false;
  static override flags = {
    'allow-host': Flags.string({
      description: 'Name of a host other than this machine, to confirm that the server is your own.',
      helpValue: 'NAME',
    }),
    billing: Flags.option({
      description:
        'How the product is paid for: which calls KooGallery makes, and whether usage is returned, depends on it; defaults to all calls.',
      options: BILLING_MODES,
    })(),
    'events-port': Flags.integer({
      description: 'Port of this machine to receive licences on, in place of KooGallery.',
      helpValue: 'PORT',
      max: 65_535,
      min: 1,
    }),
    'fail-on': Flags.option({
      default: 'must' as const,
      description: 'Exit with 1 when a rule of this level or higher is not met.',
      options: CALLBACK_LEVELS,
    })(),
    format: Flags.string({
      description:
        `Report format: ${CALLBACK_FORMAT_NAMES.join(', ')}; =FILE writes it to a file. ` +
        'Can be given several times; text is printed unless another format is.',
      helpValue: 'FORMAT[=FILE]',
      multiple: true,
      multipleNonGreedy: true,
    }),
    kind: Flags.option({
      description: 'The protocol to test; defaults to callback.protocol in koo.yaml, else saas-2.0.',
      options: KINDS,
    })(),
    'licence-code': Flags.string({
      description: 'A licence code that the server knows; the last one given is released.',
      helpValue: 'CODE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    profile: Flags.string({
      description: 'The profile of the credentials file with the key to sign with.',
      helpValue: 'NAME',
    }),
    project: projectFlag,
    'public-key': Flags.string({
      description: 'PEM file with the public key that client secrets are encrypted with.',
      helpValue: 'FILE',
    }),
    restart: Flags.string({
      description: 'Shell command that kills the server and starts it again at the same address.',
      helpValue: 'COMMAND',
    }),
  };

  async run(): Promise<CallbackTestResult> {
    const { argv, flags } = await this.parse(CallbackTestCommand);
    const { signal } = this;
    const requests = reportRequests(flags.format ?? [], CALLBACK_FORMAT_NAMES);
    const { address, stories } = addressAndStories(argv as string[]);
    const { place, protocols, url } = await callbackServer({
      address,
      allowedHost: flags['allow-host'],
      cwd: process.cwd(),
      environment: process.env,
      project: flags.project,
    });
    const tests: ProtocolTest[] = [];
    const chosen = this.#chosen(flags.kind ? [flags.kind] : protocols, stories);
    const report = async (): Promise<CallbackTestResult> => {
      const result = callbackTestResult(url, tests, this.language);
      await this.#write(result, requests, { ...(place && { place }) });
      return result;
    };

    try {
      await withStorySupport(flags, async (support) => {
        for (const { names, protocol } of chosen) {
          const { key, others } = await callbackKeys(keyKindOf(protocol), { profile: flags.profile, signal });
          const target = { ...support, accessKey: key, otherKeys: others, protocol, signal, url };
          await this.#play(target, names, tests);
        }
      });
    } catch (error) {
      // What has been found is not lost with the rest.
      if (signal.aborted && tests.some(({ test }) => test.tries.length > 0) && !this.answersInJson)
        await report();
      throw error;
    }

    const calls = tests.flatMap(({ protocol, test }) =>
      test.tries.map((sent) => ({ activity: sent.activity, protocol, sent })),
    );
    await logCalls('test', calls, flags.project, (message) => this.warning(message));
    const result = await report();
    const levels: readonly CallbackLevel[] = CALLBACK_LEVELS.slice(
      0,
      CALLBACK_LEVELS.indexOf(flags['fail-on']) + 1,
    );
    process.exitCode = levels.some((level) => result.summary[level] > 0) ? exitCodeOf('check') : 0;
    return result;
  }

  /**
   * Plays stories of a protocol; in a terminal, the running one is shown.
   *
   * @param tests Gets what is found, from the first story on.
   */
  async #play(
    target: StoryTarget & { protocol: ProtocolId },
    names: readonly StoryName[],
    tests: ProtocolTest[],
  ): Promise<void> {
    const { protocol } = target;
    const progress = new Progress(process.stderr, { language: this.language });
    let found: ProtocolTest | undefined;
    try {
      const test = await testServer(target, names, (story, sofar) => {
        if (!found) tests.push((found = { protocol, test: sofar }));
        progress.start(`${protocol} ${story} (${names.indexOf(story) + 1}/${names.length})`);
      });
      if (!found) tests.push({ protocol, test });
    } catch (error) {
      if (found) found.test = withRest(found.test, names);
      throw error;
    } finally {
      progress.clear();
    }
  }

  async #write(
    result: CallbackTestResult,
    requests: ReadonlyArray<ReportRequest<CallbackFormat>>,
    { place }: Pick<CallbackFormatContext, 'place'>,
  ): Promise<void> {
    const { language } = this;
    const { version } = this.config;
    const cwd = process.cwd();
    const folder = folderInRepository(cwd, process.env);
    const wanted = this.jsonEnabled() ? requests.filter(({ file }) => file !== undefined) : requests;
    await writeEach(wanted, {
      cwd,
      print: (text) => this.log(text),
      textOf: async ({ file, format }) => {
        const reporter: CallbackReporter = await CALLBACK_FORMATS[format]();
        const colors = file === undefined && this.colorsOn(process.stdout);
        return reporter(result, {
          colors,
          language,
          version,
          ...(folder !== undefined && { folder }),
          ...(place && { place }),
        });
      },
    });
  }

  /** The stories to play of each protocol; all of them where none is named. */
  #chosen(
    protocols: readonly ProtocolId[],
    stories: readonly string[],
  ): Array<{ names: StoryName[]; protocol: ProtocolId }> {
    const playable = (protocols.length > 0 ? protocols : (['saas-2.0'] as const)).filter(
      (protocol) => storiesOf(protocol).length > 0,
    );
    const silent = protocols.filter((protocol) => !playable.includes(protocol));
    if (playable.length === 0)
      throw new UsageError('NO_STORIES', callbackTestMessages.noStories({ protocols: silent }), {
        docs: 'docs/callbacks.md',
        hints: [callbackTestMessages.kinds({ names: KINDS })],
      });
    if (silent.length > 0) this.warning(callbackTestMessages.noStories({ protocols: silent }));
    const all = playable.map((protocol) => ({ names: storiesOf(protocol), protocol }));
    if (stories.length === 0) return all;
    const known = [...new Set(all.flatMap(({ names }) => names))];
    const named = stories.map((name) => storyNamed(name, known));
    return all
      .map(({ names, protocol }) => ({ names: named.filter((name) => names.includes(name)), protocol }))
      .filter(({ names }) => names.length > 0);
  }
}

/** What was found until a test was stopped: the stories that had not begun are among those that were not played. */
function withRest(test: CallbackTest, names: readonly StoryName[]): CallbackTest {
  const known = new Set([...test.skipped, ...test.tries].map(({ story }) => story));
  const rest = names.filter((story) => !known.has(story)).map((story) => ({ story }));
  return { ...test, skipped: [...test.skipped, ...rest] };
}

/** The address may be left out: no story has a dot, a colon or a slash in its name, and every address has. */
function addressAndStories([first, ...others]: readonly string[]): { address?: string; stories: string[] } {
  if (first === undefined) return { stories: [] };
  return /[./:]/.test(first) ? { address: first, stories: others } : { stories: [first, ...others] };
}

/** One key serves one kind of interface, and the interfaces of a protocol are of one kind. */
function keyKindOf(protocol: ProtocolId): CallbackInterface['key'] {
  return KOOGALLERY_PROTOCOLS.find(({ id }) => id === protocol)!.interfaces[0]!.key;
}

function storyNamed(name: string, known: readonly StoryName[]): StoryName {
  const found = known.find((story) => story === name);
  if (found) return found;
  const meant = didYouMean(name, known);
  throw new UsageError('UNKNOWN_STORY', callbackTestMessages.unknownStory({ story: name }), {
    hints: [
      ...(meant ? [callbackTestMessages.didYouMean({ meant })] : []),
      callbackTestMessages.stories({ names: known }),
    ],
  });
}
