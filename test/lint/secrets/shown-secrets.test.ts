import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runKoo } from '../../support/run-koo.js';
import { sampleProject } from '../../support/sample-project.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

/** Invented, and on the line before a mistake or on that of one. */
const SECRET = 'Invented-secret-1';
const PRIVATE_KEY = 'MIIInventedInventedInvented0123456789';
const TEMPLATE = `variable "token" {
  description = "Token"
  type        = string
  sensitive   = true
  default     = "${SECRET}"
  nonsense    = true
}

resource "huaweicloud_compute_instance" "web" {
  # koo-ignore: secret/password the shop sets another one at the first start
  admin_pass = "${SECRET}"
  nonsense   = true
  key        = "-----BEGIN PRIVATE KEY-----\\n${PRIVATE_KEY}\\n-----END PRIVATE KEY-----"
  other      = <<EOT
-----BEGIN PRIVATE KEY-----
${PRIVATE_KEY}
-----END PRIVATE KEY----- \${var.trouble}
EOT
  user_data  = "#!/bin/bash\\nexport DB_PASSWORD=${SECRET} \${var.nonsense}"
}
`;

describe('a secret in a template is shown beside no other finding', () => {
  const newFolder = temporaryFolders();
  const neighboursOff = [
    'template/unknown-argument',
    'resource/unknown-argument',
    'variable/undeclared',
  ].flatMap((rule) => ['--rule', `${rule}=off`]);
  const off = [
    'secret/password',
    'secret/private-key',
    'secret/access-key',
    'variable/sensitive-default',
  ].flatMap((rule) => ['--rule', `${rule}=off`]);

  const calls: Array<[title: string, before: string[], call: string[]]> = [
    ['where it is told or suppressed', [], []],
    ['where its rules are off', [], off],
    ['where the baseline knows it', ['--update-baseline', ...neighboursOff], []],
    ['where the result comes from the cache', ['--cache'], ['--cache']],
    ['where its rules are off and the result comes from the cache', ['--cache', ...off], ['--cache', ...off]],
    ['where it is checked in threads', [], ['--jobs', '2', '--no-cache', ...off]],
  ];
  for (const [title, before, call] of calls) {
    it(title, async () => {
      const cwd = await newFolder();
      for (const name of ['one', 'two']) {
        await mkdir(path.join(cwd, name));
        await writeFile(path.join(cwd, name, 'main.tf'), TEMPLATE);
      }

      const env = { XDG_CACHE_HOME: path.join(cwd, 'cache') };
      if (before.length > 0) await runKoo(['template', 'lint', ...before], { cwd, env });
      const { code, stderr, stdout } = await runKoo(['template', 'lint', ...call], { cwd, env });
      expect({ code, stderr: stderr.includes(SECRET) }).to.deep.equal({ code: 1, stderr: false });
      expect(stdout)
        .to.include(` 5 │   default     = "${'*'.repeat(SECRET.length)}"\n  6 │   nonsense    = true`)
        .and.include(`11 │   admin_pass = "${'*'.repeat(SECRET.length)}"\n  12 │   nonsense   = true`)
        .and.include(`DB_PASSWORD=${'*'.repeat(SECRET.length)} \${var.nonsense}`)
        .and.not.include(SECRET)
        .and.not.include(PRIVATE_KEY);
    });
  }

  it('nor beside what the project’s rules find', async () => {
    const cwd = await newFolder();
    await sampleProject(cwd);
    await writeFile(
      path.join(cwd, 'template/main.tf'),
      `data "huaweicloud_koogallery_assets" "app" {\n  deployed_type = "software_package"\n  password = "${SECRET}"\n  asset_id = "0123456789abcdef0123456789abcdef"\n}\n`,
    );
    const { stdout } = await runKoo(['template', 'lint', ...off], { cwd });
    expect(stdout).to.include('project/').and.not.include(SECRET);
  });
});
