import type { Severity } from '../../findings/finding.js';
import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { pathMatcher } from '../preflight/path-matcher.js';
import { asAreOthers } from '../english.js';

const KINDS = {
  buildCache: 'a cache of a build',
  commandHistory: 'a command history',
  credentials: 'a file with credentials of a user',
  editorFile: 'a file that an editor left behind',
  memoryDump: 'a memory dump',
  otherVersionControl: 'data of another version control system',
  passwordSettings: 'a settings file that often contains passwords',
  pythonCache: 'a file that Python generates again',
  pythonEnvironment: 'part of a virtual environment of Python, whose scripts run only where it was made',
  repository: 'part of the history of a repository',
  systemFile: 'a file that an operating system left behind',
} as const;

export type UnwantedKind = keyof typeof KINDS;

/** What it is, and the files; the first that fits counts. */
const UNWANTED: ReadonlyArray<{ kind: UnwantedKind; names: RegExp; severity?: Severity }> = [
  { kind: 'repository', names: /(?:^|\/)\.git(?:\/|$)/, severity: 'warning' },
  {
    kind: 'passwordSettings',
    names: /(?:^|\/)\.env(?:\.(?!example|sample|template|dist|defaults)[^/]+)?$/,
    severity: 'warning',
  },
  {
    kind: 'credentials',
    names:
      /(?:^|\/)(?:\.netrc|\.pgpass|\.htpasswd|\.git-credentials|\.docker\/config\.json|\.aws\/credentials|\.kube\/config|kubeconfig|[^/]+\.tfstate(?:\.backup)?)$/,
    severity: 'warning',
  },
  {
    kind: 'commandHistory',
    names: /(?:^|\/)\.(?:bash|zsh|python|mysql|psql|node_repl)_?history$/,
    severity: 'warning',
  },
  {
    kind: 'memoryDump',
    names: /(?:^|\/)(?:core\.\d+|[^/]+\.hprof|hs_err_pid\d+\.log|[^/]+\.(?:stackdump|mdmp))$/,
    severity: 'warning',
  },
  {
    kind: 'pythonEnvironment',
    names: /(?:^|\/)pyvenv\.cfg$/,
    severity: 'warning',
  },
  { kind: 'otherVersionControl', names: /(?:^|\/)\.(?:svn|hg|bzr)\// },
  {
    kind: 'systemFile',
    names: /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]+)$|(?:^|\/)__MACOSX\//,
  },
  {
    kind: 'editorFile',
    names: /(?:^|\/)(?:\.idea|\.vscode)\/|(?:^|\/)\.#[^/]+$|[^/](?:\.sw[op]|~|\.orig|\.rej)$/,
  },
  {
    kind: 'pythonCache',
    names: /(?:^|\/)(?:__pycache__|\.pytest_cache|\.mypy_cache)\/|[^/]\.py[co]$/,
  },
  {
    kind: 'buildCache',
    names: /(?:^|\/)(?:node_modules\/\.cache|\.gradle|\.nyc_output|\.terraform)\//,
  },
];

const messages = defineMessages('asset/unwanted-file', {
  found: ({ kind, others, path }: { kind: UnwantedKind; others: number; path: string }) =>
    `${path} is ${KINDS[kind]}${asAreOthers(others)}.`,
});

export const unwantedFile: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/unwanted-file',
  name: 'File that should not ship',
  severity: 'info',
  summary: 'The package contains files that a buyer does not need, or should not see.',
  why:
    'A repository’s history, settings of a developer’s machine or a memory dump disclose secrets to every buyer: that ' +
    'is a warning. What editors and systems leave behind is only untidy. This is koo’s advice; KooGallery does not state it.',
  fix: 'Leave it out with a line in .kooignore; `koo asset list` shows what is packed. List intended files as path patterns in `except` of this rule.',
  basis: 'advice',
  options: { except: [] },
  examples: { bad: 'bin/.env', good: 'bin/.env.example' },
  check({ contents, in: inFile, insight }, { options, report }) {
    const isMeant = pathMatcher(options.except);
    const cores = new Set(insight.programs.filter(({ isCore }) => isCore).map(({ path }) => path));
    const found = new Map<(typeof UNWANTED)[number], string[]>();
    for (const { path } of contents.files) {
      const unwanted = UNWANTED.find(({ kind, names }) =>
        cores.has(path) ? kind === 'memoryDump' : names.test(path),
      );
      if (!unwanted || isMeant(path)) continue;
      const paths = found.get(unwanted);
      if (paths) paths.push(path);
      else found.set(unwanted, [path]);
    }

    for (const [{ kind, severity }, [first = '', ...others]] of found) {
      report({
        message: messages.found({ kind, others: others.length, path: first }),
        severity,
        ...inFile(first),
      });
    }
  },
};
