import type { Failure, Step, Walk } from './walk.js';

export interface FailedStep extends Failure {
  step: string;
}

/** Takes the steps, some at a time, and says what failed. */
export async function takeSteps(
  walk: Walk,
  steps: readonly Step[],
  sideBySide: number,
  until: () => boolean = () => false,
): Promise<{ failed: FailedStep[]; taken: number }> {
  const failed: FailedStep[] = [];
  let taken = 0;
  const worker = async (): Promise<void> => {
    while (taken < steps.length && !until()) {
      const step = steps[taken]!;
      taken += 1;
      const { failures } = await walk.take(step);
      failed.push(...failures.map((failure) => ({ ...failure, step: stepText(step) })));
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, () => worker()));
  return { failed, taken };
}

function stepText({ command, json, obstacle, seed, target }: Step): string {
  return `koo ${command.call.join(' ')}${json ? ' --json' : ''} | ${target.name} | ${obstacle.id} | seed ${seed}`;
}

/** A table of what failed, by kind. */
export function failureTable(failed: readonly FailedStep[]): string {
  const kinds = new Map<string, FailedStep[]>();
  for (const one of failed) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return [...kinds]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(
      ([kind, some]) =>
        `${kind}: ${some.length}\n${some.map(({ detail, step }) => `  ${step}\n      ${detail}`).join('\n')}`,
    )
    .join('\n');
}
