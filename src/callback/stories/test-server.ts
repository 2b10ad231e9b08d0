import { performStep } from './perform-step.js';
import type { Step, StoryName, StoryNeed } from './script.js';
import { SCRIPTS, storiesOf } from './stories.js';
import { type CallbackCheck, StoryRun, type StoryTarget, type StoryTry } from './story-run.js';

/** What came of testing a server. */
export interface CallbackTest {
  checks: CallbackCheck[];
  /** Every call, in the order in which they were answered. */
  tries: StoryTry[];
  /** Stories that were not played. */
  skipped: SkippedStory[];
}

export interface SkippedStory {
  story: StoryName;
  /** What the test was not given; absent where the server failed at what every story begins with. */
  needs?: StoryNeed;
}

/**
 * Plays KooGallery against a seller's server: what it does, and what happens to it in life. The server gets real calls, and
 * opens instances.
 *
 * @param names The stories; all of the protocol when absent. One that the protocol does not have is left out.
 * @param onStory Called when a story begins, with what has been found so far; that grows as the test goes on.
 * @throws the signal's reason when it is aborted
 */
export async function testServer(
  target: StoryTarget,
  names: readonly StoryName[] = storiesOf(target.protocol),
  onStory?: (story: StoryName, found: CallbackTest) => void,
): Promise<CallbackTest> {
  const script = SCRIPTS[target.protocol ?? 'saas-2.0'];
  const run = new StoryRun(script, target);
  const skipped: SkippedStory[] = [];
  const found = { checks: run.checks, skipped, tries: run.tries };
  let isBroken = false;
  for (const story of names) {
    const steps = script.stories[story];
    if (!steps) continue;
    const needs = missingNeed(steps, target);
    if (isBroken || needs) skipped.push({ story, ...(needs && { needs }) });
    else {
      onStory?.(story, found);
      isBroken = await playStory(run, story, steps);
    }
  }

  return found;
}

/** @returns whether nothing else can be learnt from the server */
async function playStory(run: StoryRun, story: StoryName, steps: readonly Step[]): Promise<boolean> {
  run.beginStory(story);
  for (const step of steps) {
    const end = await performStep(run, step);
    if (end !== 'goes-on') return end === 'broken';
  }

  return false;
}

const GIVEN = {
  'market-events': 'events',
  'public-key': 'publicKey',
  restart: 'restart',
} as const satisfies Record<StoryNeed, keyof StoryTarget>;

function missingNeed(steps: readonly Step[], target: StoryTarget): StoryNeed | undefined {
  const needs = steps.flatMap((step) => (typeof step === 'object' && 'needs' in step ? [step.needs] : []));
  return needs.find((need) => target[GIVEN[need]] === undefined);
}
