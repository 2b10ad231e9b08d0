import { UsageError } from '../errors/koo-error.js';
import type { Project } from '../project/project.js';

/** @throws UsageError `NOTHING_TO_LINK` when koo.yaml declares no specs */
export function refuseNothingToLink({ manifest, specs }: Project): void {
  if (specs.length > 0) return;
  throw new UsageError('NOTHING_TO_LINK', 'koo.yaml declares no specs: there is nothing to publish for.', {
    hints: [
      "Add the product's specs (规格) under `specs`, each with its skuCode and the template it deploys with.",
    ],
    place: manifest.file,
  });
}
