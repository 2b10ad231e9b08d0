import { Args, Flags } from '@oclif/core';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { uploadMessages } from '../../cli/views/publish/messages.js';
import { uploadText } from '../../cli/views/publish/present-upload.js';
import { textOf } from '../../i18n/message.js';
import { Progress } from '../../cli/terminal/progress.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { UsageError } from '../../errors/koo-error.js';
import type { Transport } from '../../marketplace/sending/transport.js';
import { checkEventId, checkFileName } from '../../marketplace/upload/upload-limits.js';
import { uploadFile, type UploadReceipt } from '../../marketplace/upload/upload.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { commandMessages } from '../../cli/command/messages.js';

export default class UploadFile extends MarketplaceCommand {
  static override summary = 'Upload a file for a market event (文件流上传).';
  static override description =
    'Uploads a file of any size for the event that requested it, and computes its SHA-256 while sending. `-` reads standard input into a temporary file first, because the length must be known. The file is sent once: a lost response is reported, not retried.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> app-V1.0.zip --event 87b94795-0603-4e24 --target china',
    'tar -c app | <%= config.bin %> <%= command.id %> - --name app.tar --event 87b94795-0603-4e24',
  ];
  static override args = {
    path: Args.string({
      description: 'The file, or - for standard input.',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = {
    ...targetFlags,
    event: Flags.string({ description: 'The market event ID.', helpValue: 'ID', required: true }),
    name: Flags.string({
      description: 'File name at KooGallery; defaults to the name of the file.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<UploadReceipt> {
    const { args, flags } = await this.parse(UploadFile);
    const name = flags.name ?? nameOf(args.path);
    checkEventId(flags.event);
    checkFileName(name);
    if (args.path !== '-') refuseNamedLinkOut(args.path);
    const transport = await this.connect(flags);
    if (args.path !== '-') return this.#upload(transport, { eventId: flags.event, file: args.path, name });

    const { spool } = await import('../../marketplace/upload/spool.js');
    const spooled = await spool(process.stdin, { signal: this.signal });
    try {
      return await this.#upload(transport, { eventId: flags.event, file: spooled.handle, name });
    } finally {
      await spooled.close();
    }
  }

  async #upload(
    transport: Transport,
    upload: { eventId: string; file: FileHandle | string; name: string },
  ): Promise<UploadReceipt> {
    const progress = new Progress(process.stderr, { language: this.language });
    progress.start(textOf(uploadMessages.uploading({ name: upload.name }), this.language));
    try {
      const receipt = await uploadFile(transport, {
        ...upload,
        onProgress: (done, total) => progress.bytes(done, total),
        signal: this.signal,
      });
      progress.clear();
      this.log(uploadText(receipt, this.language));
      return receipt;
    } finally {
      progress.clear();
    }
  }
}

function nameOf(file: string): string {
  if (file !== '-') return path.basename(file);
  throw new UsageError('NAME_MISSING', commandMessages.nameMissing(), {
    hints: [commandMessages.giveName()],
  });
}
