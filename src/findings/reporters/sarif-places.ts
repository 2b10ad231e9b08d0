import path from 'node:path';
import type { Range } from '../../syntax/source-text.js';
import type { Fix, RelatedPlace } from '../finding.js';
import { printable } from './printable.js';
import type { ReportContext } from './report-context.js';
import { repositoryPath } from './repository-path.js';
import { wellFormed } from './well-formed.js';

/** What relative paths start from, as GitHub and CodeQL call it. */
export const SOURCE_ROOT = '%SRCROOT%';

/** A file's address; one outside the source root has no base. */
function artifactLocation(file: string, context: ReportContext): Record<string, string> {
  const inRepository = wellFormed(repositoryPath(file, context));
  const uri = inRepository
    .split('/')
    .map((name) => encodeURIComponent(name))
    .join('/');
  if (path.posix.isAbsolute(inRepository)) return { uri: `file://${uri}` };
  return inRepository.startsWith('../') ? { uri } : { uri, uriBaseId: SOURCE_ROOT };
}

export function physicalLocation(file: string, range: Range, context: ReportContext): object {
  return { artifactLocation: artifactLocation(file, context), region: region(range) };
}

/** Lines and columns count from 1 and the end is the place after the last character: the same as ours. */
function region({ end, start }: Range): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

export function relatedLocations(related: readonly RelatedPlace[], context: ReportContext): object[] {
  return related.map(({ file, message, range }, id) => ({
    id,
    physicalLocation: physicalLocation(file, range, context),
    message: { text: printable(message) },
  }));
}

/** A fix, or nothing where the text of a file it changes is not known: its offsets have no lines then. */
export function sarifFixes(fix: Fix | undefined, context: ReportContext): object[] | undefined {
  const files = new Set(fix?.edits.map(({ file }) => file));
  if (!fix || [...files].some((file) => !context.sources.has(file))) return undefined;
  const artifactChanges = [...files].map((file) => ({
    artifactLocation: artifactLocation(file, context),
    replacements: fix.edits
      .filter((edit) => edit.file === file)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ end, start, text }) => ({
        deletedRegion: region(context.sources.get(file)!.rangeOf({ start, end })),
        ...(text !== '' && { insertedContent: { text } }),
      })),
  }));
  return [{ description: { text: printable(fix.title) }, artifactChanges }];
}
