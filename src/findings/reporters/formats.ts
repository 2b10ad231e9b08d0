import type { Reporter } from './report-context.js';

interface Format {
  /** What it is for, as the help says it. */
  purpose: string;
  /** Reporters are loaded when they are asked for: most runs want one of them. */
  load(): Promise<Reporter>;
}

/** Every format that findings can be printed in or written to a file, by the name a user gives. */
export const FORMATS = {
  text: {
    purpose: 'for a person: the code with carets, and the way out',
    async load() {
      const { formatText } = await import('./text.js');
      return ({ findings, summary }, { colors = false, language, rules, sources }) => {
        const fixes = new Map(rules.map(({ fix, id }) => [id, fix]));
        return formatText(findings, {
          colors,
          language,
          hintOf: (rule) => fixes.get(rule),
          sources,
          summary,
        });
      };
    },
  },
  json: {
    purpose: 'for programs',
    load: async () => (await import('./json.js')).formatJson,
  },
  sarif: {
    purpose: 'SARIF 2.1.0, for code scanning and editors',
    load: async () => (await import('./sarif.js')).formatSarif,
  },
  junit: {
    purpose: 'JUnit XML, for the test reports of a pipeline',
    load: async () => (await import('./junit.js')).formatJunit,
  },
  github: {
    purpose: 'annotations in the log of a GitHub workflow',
    load: async () => (await import('./github.js')).formatGithub,
  },
  gitlab: {
    purpose: "GitLab's Code Quality report",
    load: async () => (await import('./gitlab.js')).formatGitlab,
  },
  markdown: {
    purpose: 'for a comment on a pull request, or a summary',
    load: async () => (await import('./markdown.js')).formatMarkdown,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
