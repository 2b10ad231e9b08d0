import { Args, Flags } from '@oclif/core';
import { CALLBACK_LEVELS, type CallbackLevel } from '../../callback/stories/callback-rules.js';
import { STORIES, type StoryName } from '../../callback/stories/stories.js';
import { testServer } from '../../callback/stories/test-server.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { callbackTestMessages } from '../../cli/views/callback/messages.js';
import {
  callbackTestResult,
  type CallbackTestResult,
  callbackTestText,
} from '../../cli/views/callback/present-test.js';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { isLoopback, parseBaseAddress } from '../../marketplace/sending/base-address.js';

const STORY_NAMES = Object.keys(STORIES) as StoryName[];

export default class CallbackTestCommand extends KooCommand {
  static override summary = 'Call your server as KooGallery does, and check its responses (SaaS 2.0).';
  static override description =
    'Plays an order from its opening to its release, and what happens in production: repeated, parallel, lost, forged, late and replayed calls. The server gets real calls, and opens instances: use a test system. The key (访问密钥) is read from KOO_CALLBACK_KEY. Exits with 1 if a rule of the level must is not met.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> http://127.0.0.1:8080/saasproduce',
    '<%= config.bin %> <%= command.id %> http://127.0.0.1:8080/saasproduce signature time',
    '<%= config.bin %> <%= command.id %> https://test.example.com/saasproduce --allow-host test.example.com --json',
  ];

  static override args = {
    url: Args.string({
      description: 'The production address of the server, such as http://127.0.0.1:8080/saasproduce.',
      ignoreStdin: true,
      required: true,
    }),
    story: Args.string({
      description: `Stories to play: ${STORY_NAMES.join(', ')}; defaults to all.`,
      ignoreStdin: true,
    }),
  };

  static override strict = false;
  static override flags = {
    'allow-host': Flags.string({
      description: 'Name of a host other than this machine, to confirm that the server is your own.',
      helpValue: 'NAME',
    }),
    'fail-on': Flags.option({
      default: 'must' as const,
      description: 'Exit with 1 when a rule of this level or higher is not met.',
      options: CALLBACK_LEVELS,
    })(),
  };

  async run(): Promise<CallbackTestResult> {
    const { argv, args, flags } = await this.parse(CallbackTestCommand);
    const url = parseBaseAddress(args.url);
    requireOwnHost(url, flags['allow-host']);
    const stories = (argv as string[]).slice(1).map((name) => storyNamed(name));
    const accessKey = process.env.KOO_CALLBACK_KEY;
    if (!accessKey) {
      throw new EnvironmentError('NO_CALLBACK_KEY', callbackTestMessages.noKey(), {
        hints: [callbackTestMessages.setKey()],
      });
    }

    const test = await testServer(
      { accessKey, signal: this.signal, url },
      stories.length > 0 ? stories : undefined,
    );
    const result = callbackTestResult(url, test, this.language);
    this.log(callbackTestText(result, this.language));
    const levels: readonly CallbackLevel[] = CALLBACK_LEVELS.slice(
      0,
      CALLBACK_LEVELS.indexOf(flags['fail-on']) + 1,
    );
    process.exitCode = levels.some((level) => result.summary[level] > 0) ? exitCodeOf('check') : 0;
    return result;
  }
}

function storyNamed(name: string): StoryName {
  const found = STORY_NAMES.find((story) => story === name);
  if (found) return found;
  const meant = didYouMean(name, STORY_NAMES);
  throw new UsageError('UNKNOWN_STORY', callbackTestMessages.unknownStory({ story: name }), {
    hints: [
      ...(meant ? [callbackTestMessages.didYouMean({ meant })] : []),
      callbackTestMessages.stories({ names: STORY_NAMES }),
    ],
  });
}

/** Whoever pastes a command must not call a stranger's server with it. */
function requireOwnHost(url: URL, allowed: string | undefined): void {
  if (isLoopback(url) || allowed?.toLowerCase() === url.hostname) return;
  throw new UsageError('HOST_NOT_CONFIRMED', callbackTestMessages.otherHost({ host: url.hostname }), {
    hints: [callbackTestMessages.allowHost({ host: url.hostname })],
  });
}
