import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSourceState } from '../../src/asset/provenance/read-source-state.js';
import { hasProgram } from '../asset/foreign-program.js';
import { runCommand } from '../support/run-command.js';
import { sampleProject } from '../support/sample-project.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/** What a repository holds that koo did not make, and what it would run. */
interface Trap {
  /** The folder of koo.yaml. */
  root: string;
  /** A folder outside of the repository, for what is not a part of it. */
  outside: string;
  /** A program that writes its environment into the marker. It passes its input on. */
  command: string;
}

interface Attack {
  name: string;
  /** Whether koo.yaml is in a folder below the one that holds `.git`. */
  below?: boolean;
  /** @returns Variables of the environment that koo is started with. */
  plant: (trap: Trap) => Promise<Record<string, string> | void>;
}

const FILTERED = 'package/filtered.txt';

const git = (cwd: string, ...call: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always', ...call],
    { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim();

const addConfig = async (folder: string, text: string, name = '.git/config'): Promise<void> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${await readFile(file, 'utf8').catch(() => '')}\n${text}\n`);
};

const addProgram = async (file: string, command: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
};

/** git reads a file whose time is not that of its index, and so filters it. */
const touch = (folder: string): Promise<void> => utimes(path.join(folder, FILTERED), 1e9, 1e9);

const filterIn = (command: string, name = 'x'): string =>
  `[filter "${name}"]\n\tclean = ${command}\n\tsmudge = ${command}\n\trequired = true`;

const ATTACKS: readonly Attack[] = [
  {
    name: 'a bare repository beside koo.yaml',
    below: true,
    plant: async ({ command, root }) => {
      git(root, 'init', '-q', '--bare', '.');
      await addConfig(root, `[core]\n\tworktree = .\n\tbare = false\n${filterIn(command)}`, 'config');
      await addConfig(root, '* filter=x', 'info/attributes');
      git(root, '--git-dir=.', '-c', 'filter.x.clean=cat', 'add', 'package');
      git(root, '--git-dir=.', '-c', 'filter.x.clean=cat', 'commit', '-q', '-m', 'bare');
    },
  },
  {
    name: 'filter.*.clean in .git/config',
    plant: ({ command, root }) => addConfig(root, filterIn(command)),
  },
  {
    name: 'filter.*.process in .git/config',
    plant: ({ command, root }) => addConfig(root, `[filter "x"]\n\tprocess = ${command}`),
  },
  {
    name: 'a filter whose name an option could not repeat',
    plant: async ({ command, root }) => {
      await addConfig(root, filterIn(command, 'a=b.c'));
      await addConfig(root, '*.txt filter=a=b.c', '.git/info/attributes');
    },
  },
  {
    name: 'a filter in a file that include.path names',
    plant: async ({ command, outside, root }) => {
      await addConfig(outside, filterIn(command), 'included');
      await addConfig(root, `[include]\n\tpath = ${path.join(outside, 'included')}`);
    },
  },
  {
    name: 'a filter in a file that includeIf names',
    plant: async ({ command, root }) => {
      await addConfig(root, filterIn(command), '.git/included');
      await addConfig(root, `[includeIf "gitdir:${root}/"]\n\tpath = included`);
    },
  },
  {
    name: 'a filter in config.worktree',
    plant: async ({ command, root }) => {
      git(root, 'config', 'core.repositoryformatversion', '1');
      git(root, 'config', 'extensions.worktreeConfig', 'true');
      await addConfig(root, filterIn(command), '.git/config.worktree');
    },
  },
  {
    name: 'a filter that .git/info/attributes selects',
    plant: async ({ command, root }) => {
      await rm(path.join(root, '.gitattributes'));
      await addConfig(root, filterIn(command));
      await addConfig(root, '* filter=x', '.git/info/attributes');
    },
  },
  {
    name: 'core.worktree that leads elsewhere',
    plant: async ({ command, outside, root }) => {
      await cp(root, path.join(outside, 'tree'), { recursive: true });
      await addConfig(root, `[core]\n\tworktree = ${path.join(outside, 'tree')}\n${filterIn(command)}`);
    },
  },
  {
    name: 'a file .git that leads to a hostile repository',
    plant: async ({ command, root }) => {
      await rename(path.join(root, '.git'), path.join(root, 'data'));
      await writeFile(path.join(root, '.git'), 'gitdir: data\n');
      await addConfig(root, filterIn(command), 'data/config');
    },
  },
  {
    name: 'a linked work tree of a hostile repository',
    plant: async ({ command, outside, root }) => {
      const main = path.join(outside, 'main');
      const linked = path.join(main, 'worktrees/linked');
      await rename(path.join(root, '.git'), main);
      await mkdir(linked, { recursive: true });
      for (const name of ['HEAD', 'index']) await cp(path.join(main, name), path.join(linked, name));
      await writeFile(path.join(linked, 'commondir'), '../..\n');
      await writeFile(path.join(linked, 'gitdir'), `${path.join(root, '.git')}\n`);
      await writeFile(path.join(root, '.git'), `gitdir: ${linked}\n`);
      await addConfig(main, filterIn(command), 'config');
    },
  },
  {
    name: 'core.fsmonitor',
    plant: ({ command, root }) => addConfig(root, `[core]\n\tfsmonitor = ${command}`),
  },
  {
    name: 'hooks, and core.hooksPath',
    plant: async ({ command, outside, root }) => {
      for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
        await addProgram(path.join(root, '.git/hooks', hook), command);
        await addProgram(path.join(outside, 'hooks', hook), command);
      }

      await addConfig(root, `[core]\n\thooksPath = ${path.join(outside, 'hooks')}`);
    },
  },
  {
    name: 'core.pager, pager.*, core.editor and aliases',
    plant: ({ command, root }) =>
      addConfig(
        root,
        `[core]\n\tpager = ${command}\n\teditor = ${command}\n[pager]\n\tstatus = ${command}\n\tconfig = ${command}\n` +
          `[alias]\n\tstatus = !${command}\n\tconfig = !${command}`,
      ),
  },
  {
    name: 'diff.external and textconv',
    plant: async ({ command, root }) => {
      await addConfig(
        root,
        `[diff]\n\texternal = ${command}\n[diff "x"]\n\tcommand = ${command}\n\ttextconv = ${command}`,
      );
      await addConfig(root, '* diff=x merge=x', '.git/info/attributes');
    },
  },
  {
    name: 'a promisor remote that is asked for an object that is missing',
    plant: async ({ command, root }) => {
      const tree = git(root, 'rev-parse', 'HEAD:package');
      await rm(path.join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
      git(root, 'config', 'core.repositoryformatversion', '1');
      await addConfig(
        root,
        `[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ssh://git@127.0.0.1:9/a.git\n\tpromisor = true\n` +
          `[core]\n\tsshCommand = ${command}\n\taskPass = ${command}\n[credential]\n\thelper = !${command}`,
      );
    },
  },
  {
    name: 'a remote whose address is a command',
    plant: async ({ command, root }) => {
      const tree = git(root, 'rev-parse', 'HEAD:package');
      await rm(path.join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
      git(root, 'config', 'core.repositoryformatversion', '1');
      await addConfig(
        root,
        `[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ext::${command}\n\tpromisor = true\n` +
          '[protocol "ext"]\n\tallow = always',
      );
    },
  },
  {
    name: 'a submodule with a configuration of its own',
    plant: async ({ command, outside, root }) => {
      await mkdir(path.join(outside, 'part'));
      git(path.join(outside, 'part'), 'init', '-q');
      await writeFile(path.join(outside, 'part/a.txt'), 'a');
      git(path.join(outside, 'part'), 'add', '.');
      git(path.join(outside, 'part'), 'commit', '-q', '-m', 'part');
      git(root, 'submodule', 'add', '-q', path.join(outside, 'part'), 'package/part');
      git(root, 'commit', '-q', '-m', 'with a part');
      await addConfig(
        root,
        `[core]\n\tfsmonitor = ${command}\n${filterIn(command)}`,
        '.git/modules/package/part/config',
      );
      await addConfig(root, '* filter=x', '.git/modules/package/part/info/attributes');
      await utimes(path.join(root, 'package/part/a.txt'), 1e9, 1e9);
    },
  },
  {
    name: 'a filter of the user’s own that runs what the repository holds',
    plant: async ({ command, outside, root }) => {
      await addProgram(path.join(root, 'clean.sh'), command);
      await addConfig(outside, filterIn('./clean.sh'), 'home/.gitconfig');
      return { HOME: path.join(outside, 'home'), XDG_CONFIG_HOME: path.join(outside, 'home') };
    },
  },
  {
    name: 'programs named git and bash in the folder, with . on the PATH',
    plant: async ({ command, root }) => {
      for (const name of ['git', 'bash']) await addProgram(path.join(root, name), command);
      return { PATH: `.:${process.env.PATH}` };
    },
  },
  {
    name: 'programs named git and bash in the folder, with an empty entry in the PATH',
    plant: async ({ command, root }) => {
      for (const name of ['git', 'bash']) await addProgram(path.join(root, name), command);
      return { PATH: `:${process.env.PATH}` };
    },
  },
  {
    name: 'programs named git and bash in node_modules/.bin, as npm run puts them on the PATH',
    plant: async ({ command, root }) => {
      const bin = path.join(root, 'node_modules/.bin');
      for (const name of ['git', 'bash']) await addProgram(path.join(bin, name), command);
      return { PATH: `${bin}:${process.env.PATH}` };
    },
  },
  {
    name: 'a HEAD that koo does not resolve itself, so that git is asked for it',
    plant: async ({ command, root }) => {
      await writeFile(path.join(root, '.git/HEAD'), 'ref: refs/heads/missing\n');
      git(root, 'config', 'core.repositoryformatversion', '1');
      for (const hook of ['post-index-change', 'reference-transaction'])
        await addProgram(path.join(root, '.git/hooks', hook), command);
      await addConfig(
        root,
        `[core]\n\tfsmonitor = ${command}\n\tpager = ${command}\n\tsshCommand = ${command}\n` +
          `\talternateRefsCommand = ${command}\n[alias]\n\trev-parse = !${command}\n\tsymbolic-ref = !${command}\n` +
          `[pager]\n\trev-parse = ${command}\n\tsymbolic-ref = ${command}\n` +
          `[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ext::${command}\n\tpromisor = true\n` +
          `[protocol "ext"]\n\tallow = always\n${filterIn(command)}`,
      );
    },
  },
  {
    name: 'a repository that GIT_DIR names, as a hook of git has it',
    plant: async ({ command, outside, root }) => {
      await cp(path.join(root, '.git'), path.join(outside, 'other'), { recursive: true });
      await addConfig(outside, filterIn(command), 'other/config');
      return { GIT_DIR: path.join(outside, 'other') };
    },
  },
];

describe('commands that a repository would have git run', () => {
  const temporaryFolder = temporaryFolders();

  before(function () {
    if (!hasProgram('git')) this.skip();
  });

  /** A project in a repository, with the trap in it. */
  async function trapped({ below = false, plant }: Attack) {
    const [repository, outside] = [await temporaryFolder(), await temporaryFolder()];
    const root = below ? path.join(repository, 'shop') : repository;
    await sampleProject(root, { [FILTERED]: 'text\n', '.gitattributes': '*.txt filter=x\n' });
    git(repository, 'init', '-q', '-b', 'main');
    git(repository, 'add', '.');
    git(repository, 'commit', '-q', '-m', 'first');
    await touch(root);
    const marker = path.join(outside, 'marker');
    const command = path.join(outside, 'command.sh');
    await writeFile(command, `#!/bin/sh\nenv > '${marker}'\ncat\n`, { mode: 0o755 });
    await chmod(command, 0o755);
    const environment = (await plant({ command, outside, root })) ?? {};
    // What setting the trap has run itself.
    await rm(marker, { force: true });
    return { environment, marker, root };
  }

  const ran = (marker: string): Promise<string> =>
    readFile(marker, 'utf8').then(
      (text) => `it ran, and saw:\n${text}`,
      () => 'nothing ran',
    );

  async function withEnvironment<T>(values: Record<string, string>, action: () => Promise<T>): Promise<T> {
    const before = process.env;
    process.env = { ...before, KOO_SECRET_KEY: 'invented-secret', ...values };
    try {
      return await action();
    } finally {
      process.env = before;
    }
  }

  const COMMANDS: ReadonlyArray<[words: string, argv: string[]]> = [
    ['asset pack', ['--out', '.koo/out']],
    ['plan', ['--target', 'local', '--report', '.koo/report.html']],
    ['publish', ['--target', 'local', '--yes', '--report', '.koo/report.html']],
  ];

  for (const attack of ATTACKS) {
    it(`are not run: ${attack.name}`, async () => {
      const { environment, marker, root } = await trapped(attack);
      const before = process.cwd();
      process.chdir(root);
      try {
        await withEnvironment(environment, () => readSourceState(root, [path.join(root, 'package')]));
      } finally {
        process.chdir(before);
      }

      expect(await ran(marker), 'the library').to.equal('nothing ran');
      for (const [words, argv] of COMMANDS) {
        const env = { KOO_SECRET_KEY: 'invented-secret', ...environment };
        const run = await runCommand(words, argv, { cwd: root, env });
        expect(await ran(marker), words).to.equal('nothing ran');
        expect(run.code, `${words}: ${run.stderr}${run.stdout}`).to.be.oneOf([0, 1]);
      }
    });
  }
});
