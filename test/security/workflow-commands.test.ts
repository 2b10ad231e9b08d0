import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  defuseWorkflowCommands,
  withWorkflowCommands,
} from '../../src/cli/terminal/defuse-workflow-commands.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const GITHUB = { GITHUB_ACTIONS: 'true' };
const AZURE = { TF_BUILD: 'True' };
const GITLAB = { GITLAB_CI: 'true' };

/** As GitHub's runner finds a command: `::` after white space at the beginning of a line, `##[` anywhere. */
const obeyed = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || /##(?:vso)?\[/i.test(line));

describe('workflow commands in what koo prints', () => {
  const temporaryFolder = temporaryFolders();

  for (const text of [
    '::add-mask::error',
    '::set-env name=PATH::/evil',
    'fine\n::stop-commands::x',
    'fine\r::error::x',
    'fine\r\n \t::error::x',
    '\u00A0\u3000::error::x',
    '\u001B::error::x',
    '\uFEFF::error::x',
    'x ##[error]y',
    '##[add-mask]x',
    'x ##vso[task.setvariable variable=PATH]y',
    'x ##VSO[task.complete]y',
    '###[group]x',
    "##teamcity[setParameter name='env.PATH' value='x']",
    '::a::\n::b::\n##[c]##[d]',
  ]) {
    it(`are not obeyed: ${JSON.stringify(text)}`, () => {
      for (const environment of [GITHUB, AZURE]) {
        const safe = defuseWorkflowCommands(text, environment);
        expect(obeyed(safe)).to.deep.equal([]);
        expect(
          safe.split('\n').some((line) => /^[^\\]*::/.test(line)),
          safe,
        ).to.equal(false);
        expect(JSON.parse(`"${safe.replaceAll(/[\u0000-\u001F]|"/g, '')}"`)).to.equal(
          text.replaceAll(/[\u0000-\u001F]|"/g, ''),
        );
      }
    });
  }

  it('that fold the log of GitLab do not either', () => {
    const text = 'section_start:1560896352:x[collapsed=true]\r\u001B[0Khidden\nx section_end:1560896353:x\r';
    expect(defuseWorkflowCommands(text, GITLAB)).to.equal(
      String.raw`section_start\u003a1560896352:x[collapsed=true]` +
        '\r\u001B[0Khidden\nx ' +
        String.raw`section_end\u003a1560896353:x` +
        '\r',
    );
  });

  it('are text like any other elsewhere', () => {
    const text = '::add-mask::x\n##[error]\nsection_start:1:x';
    expect(defuseWorkflowCommands(text, {})).to.equal(text);
    expect(defuseWorkflowCommands('::add-mask::x', GITLAB)).to.equal('::add-mask::x');
  });

  it('leave everything else alone', () => {
    for (const text of ['a::b', 'std::string x;', '{"a": "::b"}', '## [1.0.0]\n### x', ':x\n: :', '# [x](y)'])
      expect(defuseWorkflowCommands(text, GITHUB), text).to.equal(text);
  });

  it('of koo’s own pass, and only at the beginning of a line', () => {
    withWorkflowCommands(() => {
      expect(defuseWorkflowCommands('::error file=a::b\n::notice::##[x]', GITHUB)).to.equal(
        String.raw`::error file=a::b` + '\n::notice::##' + String.raw`\u005bx]`,
      );
    });
    expect(defuseWorkflowCommands('::error::b', GITHUB)).to.equal(String.raw`\u003a:error::b`);
  });

  describe('of a template', () => {
    let cwd: string;
    beforeEach(async () => {
      cwd = await temporaryFolder();
      await mkdir(path.join(cwd, 't'));
      await writeFile(
        path.join(cwd, 't/main.tf'),
        'variable "a" {\n  description = "x"\n  type        = strong ##[error]forged ##vso[task.complete result=Succeeded]\n}\n',
      );
    });
    const lint = (env: Record<string, string>, ...flags: string[]) =>
      runKoo(['template', 'lint', 't', ...flags], { cwd, env });

    it('are shown and not obeyed, in a code frame and in JSON', async () => {
      const plain = await lint({});
      expect(obeyed(plain.stdout + plain.stderr), 'elsewhere they are printed').to.not.have.length(0);
      for (const env of [GITHUB, AZURE]) {
        for (const flags of [[], ['--json'], ['--format', 'sarif'], ['--format', 'markdown']]) {
          const { code, stderr, stdout } = await lint(env, ...flags);
          expect(code).to.equal(1);
          expect(obeyed(stdout + stderr), flags.join(' ')).to.deep.equal([]);
          if (flags.includes('--json')) JSON.parse(stdout);
        }
      }
    });

    it('do not keep koo from annotating', async () => {
      const { stdout } = await lint(GITHUB, '--format', 'github');
      const lines = stdout.trimEnd().split('\n');
      expect(lines).to.have.length.above(0);
      for (const line of lines) {
        expect(line).to.match(/^::(?:error|warning|notice) file=t\/main\.tf,/);
        expect(line).to.not.match(/##(?:vso)?\[/);
      }
    });
  });
});
