import { KooCommand } from '../cli/command/koo-command.js';
import { type LocalizedExamination, localizeExamination } from '../cli/views/doctor/localize-examination.js';
import { examinationText } from '../cli/views/doctor/present-examination.js';
import { targetFlags } from '../cli/flags/target-flags.js';
import { examine } from '../doctor/examine.js';

/** A person waits for it, in seconds. */
const MAX_WAIT_SECONDS = 15;

export default class Doctor extends KooCommand {
  static override summary = 'Find out why calls fail: keys, clock, network, proxy, TLS, permissions.';
  static override description =
    'Checks everything that a call needs, reports problems with their solutions, and exits with 1 if there are any. With a target (--target, --url), makes one harmless call over the same connection as all other calls. Without one, checks only this machine; if there are no keys, also the emulator running on it.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target china',
    '<%= config.bin %> <%= command.id %> --target local --json',
  ];
  static override flags = targetFlags;

  async run(): Promise<LocalizedExamination> {
    const { flags } = await this.parse(Doctor);
    const wait = Math.min(flags.timeout, MAX_WAIT_SECONDS) * 1000;
    const found = await examine(flags, {
      cwd: process.cwd(),
      environment: process.env,
      nodeVersion: process.version,
      signal: this.signal,
      timeouts: { answer: wait, connect: Math.min(wait, 10_000), idle: wait },
    });
    const examination = localizeExamination(this.language, found);
    this.log(examinationText(examination, this.colorsOn(process.stdout), this.language));
    process.exitCode = examination.healthy ? 0 : 1;
    return examination;
  }
}
