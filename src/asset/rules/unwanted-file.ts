import type { Severity } from '../../findings/finding.js';
import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { pathMatcher } from '../preflight/path-matcher.js';

/** What it is, and the files; the first that fits counts. */
const UNWANTED: ReadonlyArray<{ what: string; names: RegExp; severity?: Severity }> = [
  { what: 'the history of a repository', names: /(?:^|\/)\.git(?:\/|$)/, severity: 'warning' },
  {
    what: 'settings that often hold passwords',
    names: /(?:^|\/)\.env(?:\.(?!example|sample|template|dist|defaults)[^/]+)?$/,
    severity: 'warning',
  },
  {
    what: 'credentials of a user',
    names:
      /(?:^|\/)(?:\.netrc|\.pgpass|\.htpasswd|\.git-credentials|\.docker\/config\.json|\.aws\/credentials|\.kube\/config|kubeconfig|[^/]+\.tfstate(?:\.backup)?)$/,
    severity: 'warning',
  },
  {
    what: 'a history of commands',
    names: /(?:^|\/)\.(?:bash|zsh|python|mysql|psql|node_repl)_?history$/,
    severity: 'warning',
  },
  {
    what: 'a dump of memory',
    names: /(?:^|\/)(?:core\.\d+|[^/]+\.hprof|hs_err_pid\d+\.log|[^/]+\.(?:stackdump|mdmp))$/,
    severity: 'warning',
  },
  {
    what: 'part of a virtual environment of Python, whose scripts run only where it was made',
    names: /(?:^|\/)pyvenv\.cfg$/,
    severity: 'warning',
  },
  { what: 'what another version control keeps', names: /(?:^|\/)\.(?:svn|hg|bzr)\// },
  {
    what: 'what an operating system leaves',
    names: /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*|\._[^/]+)$/,
  },
  {
    what: 'what an editor leaves',
    names: /(?:^|\/)(?:\.idea\/.*|\.vscode\/.*|[^/]+\.sw[op]|[^/]+~|\.#[^/]+|[^/]+\.(?:orig|rej))$/,
  },
  {
    what: 'what Python makes again',
    names: /(?:^|\/)(?:__pycache__\/.*|[^/]+\.py[co]|\.pytest_cache\/.*|\.mypy_cache\/.*)$/,
  },
  {
    what: 'a cache of a build',
    names: /(?:^|\/)(?:node_modules\/\.cache|\.gradle|\.nyc_output|\.terraform)\//,
  },
];

export const unwantedFile: Rule<PackageSubject> = {
  id: 'asset/unwanted-file',
  name: 'File that should not ship',
  severity: 'info',
  summary: 'The package holds what a buyer does not need, or should not see.',
  why:
    'A repository’s history, settings of a developer’s machine or a dump of memory tell secrets to every buyer: that ' +
    'is a warning. What editors and systems leave behind is only untidy. This is advice of koo; the store does not state it.',
  fix: 'Leave it out with a line in .kooignore; `koo asset list` shows what goes in. `except` of this rule takes patterns of paths that are meant.',
  basis: 'advice',
  options: { except: [] },
  examples: { bad: 'bin/.env', good: 'bin/.env.example' },
  check({ contents, in: inFile, insight }, { options, report }) {
    const isMeant = pathMatcher(options.except);
    const cores = new Set(insight.programs.filter(({ isCore }) => isCore).map(({ path }) => path));
    const found = new Map<(typeof UNWANTED)[number], string[]>();
    for (const { path } of contents.files) {
      const kind = cores.has(path)
        ? UNWANTED.find(({ what }) => what === 'a dump of memory')
        : UNWANTED.find(({ names }) => names.test(path));
      if (!kind || isMeant(path)) continue;
      const paths = found.get(kind);
      if (paths) paths.push(path);
      else found.set(kind, [path]);
    }

    for (const [{ severity, what }, paths] of found) {
      const [first = ''] = paths;
      const message =
        paths.length === 1
          ? `${first} is ${what}.`
          : `${first} is ${what}, as are others: ${paths.length - 1}.`;
      report({ message, severity, ...inFile(first) });
    }
  },
};
