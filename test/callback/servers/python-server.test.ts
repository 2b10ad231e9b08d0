import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { storiesOf } from '../../../src/callback/stories/stories.js';
import { testServer } from '../../../src/callback/stories/test-server.js';
import { packageRoot } from '../../../src/platform/package-root.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { brokenChecks } from './broken-checks.js';
import { ACCESS_KEY, ServerProcess } from './server-process.js';

const SOURCE = path.join(packageRoot(), 'test/callback/servers/python_server.py');

describe("a server of Python's standard library, by the pages alone (needs python3)", () => {
  const folder = temporaryFolders();

  it('passes every check of saas-2.0', async function () {
    if (spawnSync('python3', ['--version']).status !== 0) this.skip();
    const cwd = await folder();
    const server = await ServerProcess.start({
      arguments: [SOURCE],
      cwd,
      env: { DATABASE: path.join(cwd, 'instances.db'), KOO_CALLBACK_KEY: ACCESS_KEY },
      program: 'python3',
      ready: /listening/,
    });
    try {
      const started = performance.now();
      const result = await testServer({
        accessKey: ACCESS_KEY,
        billing: 'package',
        restart: () => server.restart(),
        url: server.url,
      });
      expect(brokenChecks(result)).to.deep.equal([]);
      expect(result.checks.length).to.be.at.least(60);
      expect(result.skipped).to.deep.equal([]);
      expect(new Set(result.checks.map(({ story }) => story))).to.deep.equal(new Set(storiesOf('saas-2.0')));
      expect(performance.now() - started).to.be.below(10_000);
    } finally {
      await server.kill();
    }
  });
});
