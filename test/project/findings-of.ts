import { InvalidManifest } from '../../src/project/invalid-manifest.js';
import type { Finding } from '../../src/findings/finding.js';
import { parseProject } from '../../src/project/load-project.js';
import { SourceText } from '../../src/syntax/source-text.js';

/** Every finding of a koo.yaml, errors and warnings. */
export async function findingsOf(text: string): Promise<readonly Finding[]> {
  return parseProject(new SourceText('koo.yaml', text), '/nowhere').then(
    ({ warnings = [] }) => warnings,
    (error: unknown) => {
      if (error instanceof InvalidManifest) return error.findings;
      throw error;
    },
  );
}
