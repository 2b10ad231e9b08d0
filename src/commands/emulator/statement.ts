import { Flags } from '@oclif/core';
import path from 'node:path';
import { Readable } from 'node:stream';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { statementMessages } from '../../cli/views/order/statement-messages.js';
import { CheckFailed } from '../../errors/koo-error.js';
import { writeNamedFile } from '../../platform/write-named-file.js';
import { fetchStatement, PLANTED_FAULT_NAMES } from '../../publish/targets/local/fetch-statement.js';

interface WrittenStatement {
  period: string;
  /** Always: no figure in the files is KooGallery's. */
  invented: true;
  planted: string[];
  files: Array<{ kind: string; file: string; rows: number }>;
}

export default class EmulatorStatement extends MarketplaceCommand {
  static override summary = 'Download the statement that the running emulator makes up for a month.';
  static override description =
    'Writes the order list, usage records, transactions, bill and bill items in the form of the seller console’s exports, for koo bill import and its like. Prices and amounts are invented by the emulator, and every row says so. With --plant, faults are put into the files, to see what koo reconcile says of them.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --period 202611 --output statement',
    '<%= config.bin %> <%= command.id %> --output statement --plant missing,amount',
  ];

  static override flags = {
    format: Flags.option({
      default: 'csv' as const,
      description: 'Format of the files.',
      options: ['csv', 'xlsx'] as const,
    })(),
    output: Flags.directory({
      char: 'o',
      description: 'Folder to write the files to; created if needed.',
      helpValue: 'DIR',
      required: true,
    }),
    period: Flags.string({
      description: 'The month; defaults to the newest one that has orders or usage.',
      helpValue: 'YYYYMM',
    }),
    plant: Flags.option({
      delimiter: ',',
      description: 'Faults to put into the files, separated by commas.',
      multiple: true,
      options: PLANTED_FAULT_NAMES,
    })(),
  };

  async run(): Promise<WrittenStatement> {
    const { flags } = await this.parse(EmulatorStatement);
    const planted = flags.plant ?? [];
    const transport = await this.connect({ target: 'local' });
    const { format, period: asked } = flags;
    const choice = { format, period: asked, plant: planted };
    const statement = await fetchStatement(transport, choice, this.signal);
    if (!statement)
      throw new CheckFailed('NO_STATEMENT', statementMessages.none(), {
        hints: [statementMessages.placeOrder()],
      });
    const files: WrittenStatement['files'] = [];
    for (const { bytes, kind, name, rows } of statement.files) {
      // The name came over a socket.
      const file = path.join(path.resolve(flags.output), path.basename(name));
      await writeNamedFile(file, Readable.from([bytes]));
      files.push({ file, kind, rows });
    }

    const { period } = statement;
    this.print(
      statementMessages.written({
        files: files.map(({ file, rows }) => ({ file: path.relative(process.cwd(), file) || file, rows })),
        period,
        planted,
      }),
    );
    return { files, invented: true, period, planted };
  }
}
