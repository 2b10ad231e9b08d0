import { KooCommand } from '../../cli/command/koo-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { matrixText } from '../../cli/views/product/present-matrix.js';
import { profileFlag, targetFlag } from '../../cli/flags/publish-flags.js';
import { loadProject } from '../../project/load-project.js';
import type { ProductMatrix } from '../../publish/product/product-matrix.js';
import { showProduct } from '../../publish/product/show-product.js';

export default class ProductShow extends KooCommand {
  static override summary = 'Show the template and asset of each spec, in koo.yaml and at the target.';
  static override description =
    'Reads koo.yaml and the target; packs and changes nothing. To compare the content of templates, run `koo plan`.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
  ];
  static override flags = { profile: profileFlag, project: projectFlag, target: targetFlag };

  async run(): Promise<ProductMatrix> {
    const { flags } = await this.parse(ProductShow);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const target = await this.targetNamed(project, flags.target, flags.profile);
    const matrix = await showProduct(project, target, { signal: this.signal });
    this.log(matrixText(matrix, this.language));
    return matrix;
  }
}
