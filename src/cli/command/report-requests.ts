import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { FormatName } from '../../findings/reporters/formats.js';
import { outputMessages } from './messages.js';

/** One format that is wanted, and where. */
export interface ReportRequest<Name extends string = FormatName> {
  format: Name;
  /** As it was given; standard output when absent. */
  file?: string;
}

/**
 * Takes apart what `--format` was given: `FORMAT` for standard output, `FORMAT=FILE` for a file. Standard output
 * gets text when nothing else is wanted there, since somebody reads the log.
 *
 * @param names The formats that there are.
 * @throws UsageError for a format that does not exist, and where two of them would go to one place
 */
export function reportRequests<Name extends string>(
  values: readonly string[],
  names: ReadonlyArray<'text' | Name>,
): Array<ReportRequest<'text' | Name>> {
  const requests = values.map((value) => requestOf(value, names));
  const taken = new Set<string>();
  for (const { file } of requests) {
    const place = file === undefined ? '' : path.resolve(file);
    if (taken.has(place)) throw samePlace(file);
    taken.add(place);
  }

  return taken.has('') ? requests : [{ format: 'text' }, ...requests];
}

function requestOf<Name extends string>(value: string, names: readonly Name[]): ReportRequest<Name> {
  const at = value.indexOf('=');
  const name = at === -1 ? value : value.slice(0, at);
  const format = names.find((known) => known === name);
  if (!format) throw unknownFormat(name, names);
  if (at === -1) return { format };
  const file = value.slice(at + 1);
  if (file === '') {
    throw new UsageError('NO_REPORT_FILE', outputMessages.noReportFile({ value }), {
      hints: [outputMessages.nameReportFile({ name })],
    });
  }

  return { format, file };
}

function unknownFormat(name: string, names: readonly string[]): UsageError {
  const meant = didYouMean(name, names);
  return new UsageError('UNKNOWN_FORMAT', outputMessages.unknownFormat({ name }), {
    hints: [...(meant ? [outputMessages.didYouMean({ meant })] : []), outputMessages.useOneOf({ names })],
  });
}

function samePlace(file: string | undefined): UsageError {
  return new UsageError(
    'SAME_REPORT_PLACE',
    outputMessages.formatsCollide({ ...(file !== undefined && { file }) }),
    {
      hints: [outputMessages.otherFormatFile()],
    },
  );
}
