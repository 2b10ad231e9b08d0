import { Args, Flags } from '@oclif/core';
import type { Readable } from 'node:stream';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { type AddedTo, importText } from '../../cli/views/usage/present-usage.js';
import { outboxFlag, UsageOutboxCommand } from '../../cli/command/usage-outbox-command.js';
import { type ImportResult, importUsage } from '../../marketplace/usage/import-usage.js';
import type { RecordsFormat } from '../../marketplace/usage/reading/read-records.js';
import { TEXT_ENCODINGS } from '../../spreadsheet/text/text-encoding.js';
import { openRegular } from '../../platform/read-bounded.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';

export default class UsageImport extends UsageOutboxCommand {
  static override summary = 'Import a file of usage records into the outbox: all records, or none.';
  static override description =
    'Reads CSV with a header line, or JSON with one object per line, using the names of the interface: instance_id, begin_time, end_time, usage_value, and optionally metering_sn, record_time, product_id, relate_pkg_instance. Importing the same file again adds nothing. Commas, semicolons and tabs are recognized as separators, and UTF-8, GB18030 (GBK) and UTF-16 as encodings. A file without records is an error.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> november.csv',
    'meter | <%= config.bin %> <%= command.id %> -',
  ];
  static override args = {
    file: Args.string({ description: 'The file; - for standard input.', required: true, ignoreStdin: true }),
  };
  static override flags = {
    'dry-run': Flags.boolean({ description: 'Only check the records.' }),
    encoding: Flags.option({
      description: 'Encoding of the file; defaults to what its bytes show: UTF-8, GB18030 (GBK) or UTF-16.',
      options: TEXT_ENCODINGS,
    })(),
    format: Flags.option({
      description: 'Format of the file; defaults to its extension, or else to its first character.',
      options: ['csv', 'ndjson'] as const,
    })(),
    outbox: outboxFlag,
    project: projectFlag,
    'skip-wrong': Flags.boolean({
      description: 'Skip invalid records, and import the others; exits with 1 if there are any.',
    }),
  };

  async run(): Promise<AddedTo & ImportResult> {
    const { args, flags } = await this.parse(UsageImport);
    const name = args.file === '-' ? 'standard input' : args.file;
    return this.withOutbox(flags, async (outbox) => {
      const input = args.file === '-' ? process.stdin : await readStreamOf(args.file);
      const imported = await importUsage(outbox, input, {
        dryRun: flags['dry-run'],
        encoding: flags.encoding,
        format: flags.format ?? formatOf(args.file),
        name,
        now: new Date(),
        signal: this.signal,
        skipWrong: flags['skip-wrong'],
      });
      const result = { ...imported, ...(await this.destinationOf(outbox)) };
      this.log(importText(result, name, { dryRun: flags['dry-run'], language: this.language }));
      // Without --skip-wrong, a wrong record is an error.
      if (result.wrong > 0) process.exitCode = exitCodeOf('check');
      return result;
    });
  }
}

/** A pipe would keep koo waiting; what comes through one is given as standard input. */
async function readStreamOf(file: string): Promise<Readable> {
  refuseNamedLinkOut(file);
  return (await openRegular(file, { maxBytes: Infinity })).createReadStream();
}

function formatOf(file: string): RecordsFormat | undefined {
  if (/\.(?:ndjson|jsonl|json)$/i.test(file)) return 'ndjson';
  return /\.csv$/i.test(file) ? 'csv' : undefined;
}
