/** Glances at a candidate. A template with 500 unknown names and 500 known ones needs 250,000. */
const MAX_GLANCES = 5_000_000;

let left = Infinity;

/**
 * Runs a search for mistakes in which suggestions may cost only so much. Each unknown name is compared with each known
 * one: thousands of both would take minutes. The mistakes beyond the budget are still found, without a suggestion.
 */
export function limitSuggestions<Result>(search: () => Result): Result {
  const before = left;
  left = Math.min(before, MAX_GLANCES);
  try {
    return search();
  } finally {
    left = before;
  }
}

/** Whether the budget allows so many glances at candidates, which are taken from it. Without a budget, always. */
export function spendOnSuggestions(glances: number): boolean {
  if (left < glances) {
    left = 0;
    return false;
  }

  left -= glances;
  return true;
}
