import { Args } from '@oclif/core';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { HandOffCommand, handOffFlags } from '../../cli/command/hand-off-command.js';
import { checksText } from '../../cli/views/publish/present-hand-offs.js';
import { lockTimeoutFlag, profileFlag } from '../../cli/flags/publish-flags.js';
import { loadProject } from '../../project/load-project.js';
import { isUnsettled } from '../../publish/hand-offs/hand-off-receipt.js';
import { type HandOffCheck, verifyHandOffs } from '../../publish/hand-offs/verify-hand-offs.js';

export default class HandoffVerify extends HandOffCommand {
  static override summary = 'Verify the results of hand-offs against KooGallery.';
  static override description =
    'Reads asset/deployed-object, and compares version and checksum with what was handed off. Exits with 1 while a hand-off is open, differs, is not visible yet, or is waiting for your confirmation.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> asset-app',
  ];
  static override args = {
    id: Args.string({ description: 'Only this hand-off.', ignoreStdin: true }),
  };
  static override flags = { ...handOffFlags, 'lock-timeout': lockTimeoutFlag, profile: profileFlag };

  async run(): Promise<{ target: string; checks: HandOffCheck[] }> {
    const { args, flags } = await this.parse(HandoffVerify);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const { target: name } = await this.receipt(project, flags.target);
    const target = await this.targetNamed(project, name, flags.profile);
    const checks = await verifyHandOffs(project, target, {
      id: args.id,
      lockTimeout: flags['lock-timeout'] * 1000,
      signal: this.signal,
    });
    this.log(checksText(checks, this.language));
    if (checks.some((check) => isUnsettled(check))) process.exitCode = exitCodeOf('check');
    return { checks, target: name };
  }
}
