import { OBSTACLES } from './obstacles.js';
import { randomFrom, shuffled } from './random.js';
import type { Step, Target } from './walk.js';
import { touches, WALKED_COMMANDS, type WalkedCommand } from './walked-commands.js';

/**
 * Steps in which each command, each file or folder, and each obstacle comes at least once; a file is given to a command that
 * reads it, where one is known. Another seed gives other pairs.
 *
 * @param count More steps than are needed for that, up to this number.
 */
export function sampledSteps(targets: readonly Target[], seed: number, count: number): Step[] {
  const random = randomFrom(seed);
  const steps: Step[] = [];
  const used = new Map<unknown, number>();
  const leastUsed = <T>(items: readonly T[], among: (item: T) => unknown): T => {
    const uses = (item: T) => used.get(among(item)) ?? 0;
    const least = Math.min(...items.map(uses));
    return shuffled(
      items.filter((item) => uses(item) === least),
      random,
    )[0]!;
  };
  const add = (target: Target, command: WalkedCommand) => {
    const fitting = OBSTACLES.filter(({ replaces }) => replaces.includes(target.kind));
    const obstacle = leastUsed(fitting, (one) => `${target.kind} ${one.id}`);
    for (const key of [command, `${target.kind} ${obstacle.id}`]) used.set(key, (used.get(key) ?? 0) + 1);
    steps.push({
      command,
      json: command.stopAfter === undefined && random() < 0.25,
      obstacle,
      seed: Math.floor(random() * 2 ** 31),
      target,
    });
  };
  for (const target of shuffled(targets, random)) {
    const readers = WALKED_COMMANDS.filter((command) => touches(command, target.name));
    add(
      target,
      leastUsed(readers.length > 0 ? readers : WALKED_COMMANDS, (one) => one),
    );
  }

  const unused = WALKED_COMMANDS.filter((command) => !used.has(command));
  const more = Array.from({ length: Math.max(0, count - steps.length - unused.length) }, () =>
    leastUsed(WALKED_COMMANDS, (one) => one),
  );
  for (const command of [...unused, ...more]) {
    const read = targets.filter(({ name }) => touches(command, name));
    add(shuffled(read.length > 0 ? read : targets, random)[0]!, command);
  }

  return steps;
}
