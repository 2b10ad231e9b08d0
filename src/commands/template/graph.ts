import { Args, Flags } from '@oclif/core';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { readTemplateArgument } from '../../cli/flags/read-template-argument.js';
import { dot } from '../../lint/graph/dot.js';
import { mermaid } from '../../lint/graph/mermaid.js';
import { svg } from '../../lint/graph/svg.js';
import { templateGraph, type TemplateGraph } from '../../lint/graph/template-graph.js';

const FORMATS = { dot, mermaid, svg };

export default class TemplateGraphCommand extends KooCommand {
  static override summary = 'Draw the blocks of a template and the references between them.';
  static override description =
    'Arrows point from the referenced block to the block that uses it. SVG is generated without a browser or Graphviz. Works offline.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> template --format svg > template.svg',
  ];

  static override args = {
    path: Args.string({
      description: 'A folder, a .tf or .tf.json file, or a .zip; defaults to the templates in koo.yaml.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    format: Flags.string({
      default: 'mermaid',
      description: 'Output format.',
      options: Object.keys(FORMATS),
    }),
    project: projectFlag,
  };

  async run(): Promise<TemplateGraph> {
    const { args, flags } = await this.parse(TemplateGraphCommand);
    const call = { cwd: process.cwd(), project: flags.project, signal: this.signal };
    const graph = templateGraph(await readTemplateArgument(args.path, call));
    if (!this.jsonEnabled()) this.log(FORMATS[flags.format as keyof typeof FORMATS](graph));
    return graph;
  }
}
