import { UsageError } from '../errors/koo-error.js';
import type { Project } from '../project/project.js';
import { publishMessages } from './messages.js';

/** @throws UsageError `NOTHING_TO_LINK` when koo.yaml declares no specs */
export function refuseNothingToLink({ manifest, specs }: Project): void {
  if (specs.length > 0) return;
  throw new UsageError('NOTHING_TO_LINK', publishMessages.noSpecs(), {
    hints: [publishMessages.addSpecs()],
    place: manifest.file,
  });
}
