import type { CallbackTry } from '../sending/send-call.js';
import { STORIES, storiesOf, type StoryName } from './stories.js';
import { type CallbackCheck, StoryRun, type StoryTarget } from './story-run.js';

/** What came of testing a server. */
export interface CallbackTest {
  checks: CallbackCheck[];
  /** Every call, in the order in which they were answered. */
  tries: CallbackTry[];
}

/**
 * Plays KooGallery against a seller's server (SaaS 2.0): what it does, and what happens to it in life. The server gets real
 * calls, and opens instances.
 *
 * @param names The stories; all of them when absent.
 * @throws the signal's reason when it is aborted
 */
export async function testServer(
  target: StoryTarget,
  names: readonly StoryName[] = storiesOf(target.protocol),
): Promise<CallbackTest> {
  const run = new StoryRun(target);
  for (const name of names) {
    run.story = name;
    await STORIES[name](run);
    // Nothing else can be learnt from a server that is not there, and every story begins with an instance.
    if (run.checks.some(({ isMet, rule }) => !isMet && (rule === 'reachable' || rule === 'poll'))) break;
  }

  return { checks: run.checks, tries: run.tries };
}
