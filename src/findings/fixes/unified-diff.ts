import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatch, structuredPatch } from 'diff';

/** Unchanged lines around a change. */
const CONTEXT = 3;
/** More different lines than fixes make; beyond it the whole file is one change. */
const MAX_DIFFERENT_LINES = 1000;

/**
 * What has changed in a file, as `patch` and `git apply` read it; `''` when nothing has.
 *
 * @param file As it is shown, `/` between folders.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const options = { context: CONTEXT, maxEditLength: MAX_DIFFERENT_LINES };
  const patch =
    structuredPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options) ??
    replacement(file, before, after);
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

/** All lines of a file taken away, and all of the other put in their place. */
function replacement(file: string, before: string, after: string): StructuredPatch {
  const [removed, added] = [signed('-', before), signed('+', after)];
  return {
    hunks: [
      {
        lines: [...removed, ...added],
        newLines: linesOf(after).length,
        newStart: 1,
        oldLines: linesOf(before).length,
        oldStart: 1,
      },
    ],
    newFileName: `b/${file}`,
    newHeader: undefined,
    oldFileName: `a/${file}`,
    oldHeader: undefined,
  };
}

/** Lines with their ends, so that a missing last one shows. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function signed(sign: string, text: string): string[] {
  return linesOf(text).flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
}
