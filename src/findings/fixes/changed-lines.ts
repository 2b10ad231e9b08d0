/** Lines `oldStart` to `oldEnd` (counted from 0, the end not included) became lines `newStart` to `newEnd`. */
export interface LineChange {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** More differences than fixes make; beyond it, everything between the first and the last one is one change. */
const MOST_DIFFERENCES = 1000;

/**
 * The shortest list of changes that makes one list of lines the other. Time grows with their length times the number of
 * differences.
 * @see Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986
 */
export function changedLines(old: readonly string[], fresh: readonly string[]): LineChange[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let oldEnd = old.length;
  let newEnd = fresh.length;
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === fresh[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }

  const steps = shortestPath(old.slice(start, oldEnd), fresh.slice(start, newEnd));
  if (!steps) return [{ oldStart: start, oldEnd, newStart: start, newEnd }];
  const changes: LineChange[] = [];
  for (const { isOld, newAt, oldAt } of steps) {
    const last = changes.at(-1);
    const change =
      last && last.oldEnd === start + oldAt && last.newEnd === start + newAt
        ? last
        : { oldStart: start + oldAt, oldEnd: start + oldAt, newStart: start + newAt, newEnd: start + newAt };
    if (change !== last) changes.push(change);
    if (isOld) change.oldEnd++;
    else change.newEnd++;
  }

  return changes;
}

/** One line taken away (`isOld`) or added, at a place in both lists. */
interface Step {
  isOld: boolean;
  oldAt: number;
  newAt: number;
}

function shortestPath(old: readonly string[], fresh: readonly string[]): Step[] | undefined {
  const most = Math.min(old.length + fresh.length, MOST_DIFFERENCES);
  // The furthest line of `old` that is reached on each diagonal, for each number of differences.
  const rounds: Array<Map<number, number>> = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= most; differences++) {
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let oldAt = cameFromAbove(furthest, diagonal, differences)
        ? furthest.get(diagonal + 1)!
        : furthest.get(diagonal - 1)! + 1;
      while (oldAt < old.length && oldAt - diagonal < fresh.length && old[oldAt] === fresh[oldAt - diagonal])
        oldAt++;
      next.set(diagonal, oldAt);
      if (oldAt >= old.length && oldAt - diagonal >= fresh.length) {
        rounds.push(furthest);
        return walkBack(rounds, old.length, fresh.length);
      }
    }

    rounds.push(furthest);
    furthest = next;
  }

  return undefined;
}

function cameFromAbove(furthest: Map<number, number>, diagonal: number, differences: number): boolean {
  if (diagonal === -differences) return true;
  if (diagonal === differences) return false;
  return furthest.get(diagonal - 1)! < furthest.get(diagonal + 1)!;
}

function walkBack(rounds: Array<Map<number, number>>, oldEnd: number, newEnd: number): Step[] {
  const steps: Step[] = [];
  let oldAt = oldEnd;
  let newAt = newEnd;
  for (let differences = rounds.length - 1; differences > 0; differences--) {
    const furthest = rounds[differences]!;
    const diagonal = oldAt - newAt;
    const isAbove = cameFromAbove(furthest, diagonal, differences);
    const before = isAbove ? diagonal + 1 : diagonal - 1;
    oldAt = furthest.get(before)!;
    newAt = oldAt - before;
    steps.push({ isOld: !isAbove, oldAt, newAt });
  }

  return steps.reverse();
}
