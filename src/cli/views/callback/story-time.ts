import type { PlayedStory, ShownTry } from './test-result.js';

/** When the first call of a story was sent, and when the last one had ended, in milliseconds since 1970. */
export function storyTime({ tries }: Pick<PlayedStory, 'tries'>): { from: number; to: number } {
  let [from, to] = [Infinity, -Infinity];
  for (const [, sent] of tries) {
    const { end, start } = tryTime(sent);
    from = Math.min(from, start);
    to = Math.max(to, end);
  }

  return tries.length > 0 ? { from, to } : { from: 0, to: 0 };
}

/** When a call was sent, and when it had ended, in milliseconds since 1970. */
export function tryTime({ durationMs, sentAt }: Pick<ShownTry, 'durationMs' | 'sentAt'>): {
  start: number;
  end: number;
} {
  const start = Date.parse(sentAt);
  return { end: start + durationMs, start };
}
