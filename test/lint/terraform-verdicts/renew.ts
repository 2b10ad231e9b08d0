/**
 * Records what Terraform says of each template: `node build/test/lint/terraform-verdicts/renew.js TERRAFORM`, with the
 * program that `go install github.com/hashicorp/terraform@v1.5.7` makes. The templates need no provider.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';
import { VERDICT_CASES } from './cases.js';

const [terraform = 'terraform'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'koo-verdicts-'));
const verdicts: Record<string, string> = {};
try {
  for (const [name, text] of VERDICT_CASES) {
    writeFileSync(path.join(folder, 'main.tf'), text);
    const { stdout } = spawnSync(terraform, ['validate', '-json'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: Array<{ severity: string; summary: string }>;
    };
    verdicts[name] = diagnostics.find(({ severity }) => severity === 'error')?.summary ?? '';
  }
} finally {
  rmSync(folder, { force: true, recursive: true });
}

const file = path.join(packageRoot(), 'test/fixtures/terraform-verdicts.json');
writeFileSync(file, `${JSON.stringify(verdicts, null, 2)}\n`);
