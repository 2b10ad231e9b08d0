import { SEVERITIES } from '../../callback/rule-descriptions.js';
import { type JunitTest, junitXml } from '../../../findings/reporters/junit-xml.js';
import { storyTime } from './story-time.js';
import { type CallbackTestResult, playedStories, type ShownCheck } from './test-result.js';
import type { CallbackFormatContext } from './callback-reporter.js';

/**
 * JUnit XML: a suite a story, a test a check. What must or should be is a failure where it is not met; what the pages
 * contradict each other about is a test that passed, with its text in the suite's output.
 */
export function formatCallbackJunit(result: CallbackTestResult, { version }: CallbackFormatContext): string {
  const suites = playedStories(result).map((story) => {
    const { from, to } = storyTime(story);
    return {
      name: `${story.protocol} ${story.story}`,
      seconds: Math.max(0, to - from) / 1000,
      startedAt: new Date(from),
      tests: story.checks.map((check) => testOf(check, result)),
    };
  });
  return junitXml(suites, version);
}

function testOf(check: ShownCheck, { tries }: CallbackTestResult): JunitTest {
  const { advice, console, curl, isMet, level, message, pages, rule } = check;
  const at = check.tries.at(-1)!;
  const test = {
    // Every test of a suite has a name of its own: readers show a history by it.
    name: `${rule} (${at + 1}: ${tries[at]?.activity ?? ''})`,
    className: rule.replaceAll('/', '.'),
  };
  if (isMet) return test;
  const text = [
    `${level} ${message} [${rule}]`,
    ...(console === undefined ? [] : [console]),
    `→ ${advice}`,
    ...pages,
    curl,
  ].join('\n');
  if (level === 'unclear') return { ...test, note: text };
  return { ...test, outcome: { element: 'failure', type: SEVERITIES[level], message: message!, text } };
}
