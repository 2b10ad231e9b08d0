import { Args } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { loadProject } from '../../project/load-project.js';
import { releaseNotes } from '../../release/notes/release-notes.js';

export default class ReleaseNotes extends KooCommand {
  static override summary = 'Print the changelog section of a version, for the release note.';
  static override description =
    'Reads CHANGELOG.md next to koo.yaml, or the file in `release.changelog`, with a heading for each version as in Keep a Changelog. Without VERSION, prints the sections of the versions that koo.yaml declares. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> 1.2.0 > note.md',
  ];

  static override args = {
    version: Args.string({
      description: 'A version that has a heading in the changelog.',
      ignoreStdin: true,
    }),
  };

  static override flags = { project: projectFlag };

  async run(): Promise<Awaited<ReturnType<typeof releaseNotes>>> {
    const { args, flags } = await this.parse(ReleaseNotes);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const found = await releaseNotes(project, args.version === undefined ? [] : [args.version]);
    const [first] = found.notes;
    // One version is the text itself, to be copied; several are told apart.
    if (found.notes.length === 1) this.log(first!.text);
    else this.log(found.notes.map(({ text, version }) => `## ${version}\n\n${text}`).join('\n\n'));
    return found;
  }
}
