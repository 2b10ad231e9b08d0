import type { Project } from '../project/project.js';
import { publish, type PublishOptions } from './publish.js';
import type { PublishResult } from './publish-result.js';
import type { Target } from './target.js';
import { endedBadly } from './trace/ended-facts.js';

/** So many products are published at the same time. */
const WIDTH = 8;

/** What came of one of several products: its result, or why there is none. */
export type ManyOutcome = { project: Project } & ({ result: PublishResult } | { error: Error });

/**
 * Publishes several products side by side, each as {@link publish} does by itself: one that fails keeps no other from
 * being published. After an interruption none is begun.
 *
 * @param optionsOf The options for one of them.
 * @returns In the order of `projects`.
 */
export async function publishMany(
  projects: readonly Project[],
  target: (project: Project) => Promise<Target> | Target,
  optionsOf: (project: Project) => PublishOptions,
): Promise<ManyOutcome[]> {
  const outcomes: ManyOutcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < projects.length) {
      const index = next;
      next += 1;
      const project = projects[index]!;
      const options = optionsOf(project);
      let isBegun = false;
      try {
        options.signal?.throwIfAborted();
        const at = await target(project);
        isBegun = true;
        outcomes[index] = { project, result: await publish(project, at, options) };
      } catch (error) {
        if (!isBegun) options.onEvent?.({ type: 'product-ended', ...endedBadly(error, options.signal) });
        outcomes[index] = { error: error as Error, project };
      }
    }
  };

  await Promise.all(Array.from({ length: Math.min(WIDTH, projects.length) }, () => worker()));
  return outcomes;
}
