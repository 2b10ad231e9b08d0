import { Args, Flags } from '@oclif/core';
import { MarketplaceCommand } from '../../cli/command/marketplace-command.js';
import { uploadText } from '../../cli/views/publish/present-upload.js';
import { targetFlags } from '../../cli/flags/target-flags.js';
import { uploadCharacters, type UploadReceipt } from '../../marketplace/upload/upload.js';

export default class UploadString extends MarketplaceCommand {
  static override summary = 'Upload a string for a market event (字符串上传).';
  static override description =
    'Uploads a string, such as a licence, for the event that requested it: `event_id` is the eventId of the getLicenseAsync callback, or of a draft asset in the emulator. The string is sent once: a lost response is reported, not retried.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> "LICENSE-0001" --event 87b94795-0603-4e24 --target china',
  ];
  static override args = {
    text: Args.string({
      description: 'The string, at most 1,024 characters.',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override flags = {
    ...targetFlags,
    event: Flags.string({ description: 'The market event ID.', helpValue: 'ID', required: true }),
  };

  async run(): Promise<UploadReceipt> {
    const { args, flags } = await this.parse(UploadString);
    const transport = await this.connect(flags);
    const receipt = await uploadCharacters(transport, {
      characters: args.text,
      eventId: flags.event,
      signal: this.signal,
    });
    this.log(uploadText(receipt, this.language));
    return receipt;
  }
}
