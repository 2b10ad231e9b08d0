import { settleEach } from '../platform/settle-each.js';
import type { Project } from '../project/project.js';
import type { Target } from './target.js';
import { endedBadly } from './trace/ended-facts.js';
import type { PlanOptions } from './with-plan.js';

/** So many products are worked on at the same time. */
const WIDTH = 8;

/** What came of one of several products: its result, or why there is none. */
export type ManyOutcome<Result> = { project: Project } & ({ error: Error } | { result: Result });

/**
 * Does something with several products at their targets, side by side. Where a product is not begun, since its target is
 * not found or the run is interrupted, its end is reported here: what works on it tells nothing then.
 *
 * @returns In the order of `projects`.
 */
export async function eachProduct<Options extends PlanOptions, Result>(
  projects: readonly Project[],
  target: (project: Project) => Promise<Target> | Target,
  optionsOf: (project: Project) => Options,
  work: (project: Project, target: Target, options: Options) => Promise<Result>,
): Promise<Array<ManyOutcome<Result>>> {
  const settled = await settleEach(
    projects,
    async (project) => {
      const options = optionsOf(project);
      let at: Target;
      try {
        options.signal?.throwIfAborted();
        at = await target(project);
      } catch (error) {
        options.onEvent?.({ type: 'product-ended', ...endedBadly(error, options.signal) });
        throw error;
      }

      return work(project, at, options);
    },
    { width: WIDTH },
  );
  return settled.map((one, index) => ({ ...one, project: projects[index]! }));
}
