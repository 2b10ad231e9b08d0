import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { FORMAT_NAMES, type FormatName } from '../../findings/reporters/formats.js';
import { outputMessages } from './messages.js';

/** One format that is wanted, and where. */
export interface ReportRequest {
  format: FormatName;
  /** As it was given; standard output when absent. */
  file?: string;
}

/**
 * Takes apart what `--format` was given: `FORMAT` for standard output, `FORMAT=FILE` for a file. Standard output
 * gets text when nothing else is wanted there, since somebody reads the log.
 *
 * @throws UsageError for a format that does not exist, and where two of them would go to one place
 */
export function reportRequests(values: readonly string[]): ReportRequest[] {
  const requests = values.map((value) => requestOf(value));
  const taken = new Set<string>();
  for (const { file } of requests) {
    const place = file === undefined ? '' : path.resolve(file);
    if (taken.has(place)) throw samePlace(file);
    taken.add(place);
  }

  return taken.has('') ? requests : [{ format: 'text' }, ...requests];
}

function requestOf(value: string): ReportRequest {
  const at = value.indexOf('=');
  const name = at === -1 ? value : value.slice(0, at);
  const format = FORMAT_NAMES.find((known) => known === name);
  if (!format) throw unknownFormat(name);
  if (at === -1) return { format };
  const file = value.slice(at + 1);
  if (file === '') {
    throw new UsageError('NO_REPORT_FILE', outputMessages.noReportFile({ value }), {
      hints: [outputMessages.nameReportFile({ name })],
    });
  }

  return { format, file };
}

function unknownFormat(name: string): UsageError {
  const meant = didYouMean(name, FORMAT_NAMES);
  return new UsageError('UNKNOWN_FORMAT', outputMessages.unknownFormat({ name }), {
    hints: [
      ...(meant ? [outputMessages.didYouMean({ meant })] : []),
      outputMessages.useOneOf({ names: FORMAT_NAMES }),
    ],
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
