import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageFile } from '../contents.js';
import type { PackageSubject } from '../package-subject.js';
import { sizeOfAll } from '../size-of-all.js';
import { megabytes } from '../english.js';

const messages = defineMessages('asset/over-budget', {
  size: ({ budget, part, path, total }: Record<'budget' | 'part' | 'total', number> & { path: string }) =>
    `The files have ${megabytes(total)}; the budget is ${megabytes(budget)}. ${path} has ${megabytes(part)} of it.`,
  files: ({ budget, count, part, path }: Record<'budget' | 'count' | 'part', number> & { path: string }) =>
    `There are ${count} files; the budget is ${budget}. ${path} has ${part} of them.`,
  file: ({ budget, bytes, path }: Record<'budget' | 'bytes', number> & { path: string }) =>
    `${path} has ${megabytes(bytes)}; the budget of a file is ${megabytes(budget)}.`,
  moreFiles: ({ count }: { count: number }) =>
    count === 1
      ? '1 more file is over the budget of a file.'
      : `${count} more files are over the budget of a file.`,
});

export const overBudget: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/over-budget',
  name: 'Over the size budget',
  severity: 'error',
  summary: 'The package is bigger than its `budget` in koo.yaml allows.',
  why:
    "A package grows unnoticed: a forgotten dump, a second copy of the dependencies. This is koo's rule, not the " +
    "store's; without a `budget` nothing is checked. Set it to `warning` to pack anyway.",
  fix: 'Leave out what the buyer does not need, with lines in .kooignore; or raise the budget in koo.yaml.',
  basis: 'advice',
  check({ at, contents, declared }, { report }) {
    const budget = declared?.asset.budget;
    if (!budget) return;
    const entries = contents.files;
    const totalBytes = sizeOfAll(entries);
    if (budget.size !== undefined && totalBytes > budget.size) {
      const { bytes, path } = heaviest(entries, ({ size }) => size);
      report({
        message: messages.size({ budget: budget.size, part: bytes, path, total: totalBytes }),
        ...at('budget', 'size'),
      });
    }

    if (budget.files !== undefined && entries.length > budget.files) {
      const { bytes, path } = heaviest(entries, () => 1);
      report({
        message: messages.files({ budget: budget.files, count: entries.length, part: bytes, path }),
        ...at('budget', 'files'),
      });
    }

    if (budget.file === undefined) return;
    const tooBig: PackageFile[] = [];
    for (const entry of entries) if (entry.size > budget.file) tooBig.push(entry);
    tooBig.sort((a, b) => b.size - a.size);
    for (const { path, size } of tooBig.slice(0, MAX_NAMED)) {
      report({
        message: messages.file({ budget: budget.file, bytes: size, path }),
        ...at('budget', 'file'),
      });
    }

    if (tooBig.length > MAX_NAMED) {
      report({
        message: messages.moreFiles({ count: tooBig.length - MAX_NAMED }),
        ...at('budget', 'file'),
      });
    }
  },
};

const MAX_NAMED = 10;

/** The deepest folder (or file) that still has at least half of it all: where to look first. */
function heaviest(
  entries: Iterable<PackageFile>,
  weigh: (entry: PackageFile) => number,
): { bytes: number; path: string } {
  const weights = new Map<string, number>();
  let total = 0;
  for (const entry of entries) {
    const weight = weigh(entry);
    total += weight;
    for (let at = entry.path.indexOf('/'); at !== -1; at = entry.path.indexOf('/', at + 1)) {
      const folder = entry.path.slice(0, at + 1);
      weights.set(folder, (weights.get(folder) ?? 0) + weight);
    }

    if (weight > 1) weights.set(entry.path, weight);
  }

  const heavy = [...weights].filter(([, bytes]) => bytes * 2 >= total);
  const deepest = heavy.sort((a, b) => depth(b[0]) - depth(a[0]) || b[1] - a[1])[0];
  const [path, bytes] = deepest ?? [...weights].sort((a, b) => b[1] - a[1])[0] ?? ['./', total];
  return { bytes, path };
}

function depth(path: string): number {
  return path.split('/').filter((part) => part !== '').length;
}
