import { Args, Flags } from '@oclif/core';
import path from 'node:path';
import { inspectArchive } from '../../asset/reading/inspect-archive.js';
import { describedRules } from '../../cli/plugin/every-rule.js';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { archiveMessages } from '../../cli/views/asset/messages.js';
import { type ArchiveReport, archiveReport } from '../../cli/views/asset/archive-report.js';
import { projectIfAny } from '../../project/project-if-any.js';
import { archiveText } from '../../cli/views/asset/present-archive.js';
import { Progress } from '../../cli/terminal/progress.js';
import { reportFlags } from '../../cli/flags/report-flags.js';
import { writeNamedFile } from '../../platform/write-named-file.js';
import { UsageError } from '../../errors/koo-error.js';
import { textsIn } from '../../i18n/message.js';
import { summarize } from '../../findings/summarize.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { outputMessages } from '../../cli/command/messages.js';

export default class AssetInspect extends FindingsCommand {
  static override summary = 'Inspect any archive and report its problems.';
  static override description =
    'Reads a whole zip, tar or tar.gz, whatever its name: contents, size, SHA-256, and findings about path and link traversal, decompression bombs, overlapping entries, false headers, damage, secrets, scripts and programs. Nothing is unpacked to disk, and memory and time are bounded. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> app-V1_0.zip',
    '<%= config.bin %> <%= command.id %> download.tar.gz --json',
    '<%= config.bin %> <%= command.id %> app-V1_0.zip --format sarif=app.sarif --fail-on warning',
  ];

  static override args = {
    file: Args.string({ description: 'The archive.', ignoreStdin: true, required: true }),
  };

  static override flags = {
    ...reportFlags({ where: ', below the contents,' }),
    project: projectFlag,
    sbom: Flags.string({
      description:
        'Write the components of the archive as CycloneDX 1.6; - writes only them, to standard output.',
      helpValue: 'FILE',
    }),
  };

  async run(): Promise<ArchiveReport> {
    const { args, flags } = await this.parse(AssetInspect);
    const wishes = this.wishes(flags);
    const { language } = this;
    const { step: stepTitle } = textsIn(archiveMessages, language);
    const billIsPrinted = flags.sbom === '-';
    if (billIsPrinted && this.jsonEnabled()) throw billAndJson();
    const cwd = process.cwd();
    refuseNamedLinkOut(args.file, cwd);
    const project = await projectIfAny(cwd, flags.project);
    const started = performance.now();
    const progress = new Progress(process.stderr, { language });
    const inspection = await inspectArchive(path.resolve(cwd, args.file), {
      billOfMaterials: flags.sbom !== undefined,
      contents: true,
      settings: project?.rules,
      shown: args.file,
      onProgress: (done, total) => progress.bytes(done, total),
      onStep: (step) => progress.start(stepTitle({ name: path.basename(args.file), step })),
      signal: this.signal,
    }).finally(() => progress.clear());
    const durationMs = performance.now() - started;
    const summary = summarize(inspection.findings, { durationMs, files: inspection.files.length });
    const bill = inspection.billOfMaterials;
    if (bill !== undefined && !billIsPrinted) await writeNamedFile(path.resolve(cwd, flags.sbom!), bill);
    const showsText = wishes.requests.some(({ file, format }) => file === undefined && format === 'text');
    if (showsText && !billIsPrinted) this.log(archiveText(inspection, language));
    const { findings, sources } = inspection;
    const report = await this.report(
      { findings, sources, summary },
      { ...wishes, rules: describedRules, onlyFiles: billIsPrinted || this.jsonEnabled() },
    );
    if (billIsPrinted) process.stdout.write(bill!);
    return archiveReport(inspection, report);
  }
}

function billAndJson(): UsageError {
  return new UsageError('SAME_REPORT_PLACE', outputMessages.billAndJson(), {
    hints: [outputMessages.billToFile()],
  });
}
