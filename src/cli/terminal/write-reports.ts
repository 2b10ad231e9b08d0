import path from 'node:path';
import { withoutSecrets } from '../../errors/secrets.js';
import { escapeUnprintable } from '../../platform/escape-unprintable.js';
import { leadsOut } from '../../platform/leads-out.js';
import type { FindingsReport } from '../../findings/finding.js';
import { FORMATS } from '../../findings/reporters/formats.js';
import type { ReportContext } from '../../findings/reporters/report-context.js';
import { withWorkflowCommands } from './defuse-workflow-commands.js';
import type { ReportRequest } from '../command/report-requests.js';
import { writeNamedFile } from '../../platform/write-named-file.js';
import { posixPath } from '../../platform/posix-path.js';

export interface WriteReportsOptions extends Omit<ReportContext, 'folder' | 'startedAt'> {
  /** What the files' paths are relative to, and the findings' paths. */
  cwd: string;
  /** Gets what goes to standard output. */
  print(text: string): void;
  /** Where a pipeline's checkout is; the process's own environment when absent. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Writes the findings in each format that is wanted. Files come first, so that a broken pipe at standard output
 * loses none of them.
 */
export async function writeReports(
  report: FindingsReport,
  requests: readonly ReportRequest[],
  { colors, cwd, env = process.env, print, ...known }: WriteReportsOptions,
): Promise<void> {
  const { findings, summary } = report;
  const context: ReportContext = {
    ...known,
    startedAt: new Date(Date.now() - summary.durationMs),
    folder: folderInRepository(cwd, env),
  };
  await writeEach(requests, {
    cwd,
    print: (text, { format }) =>
      format === 'github' ? withWorkflowCommands(() => print(text)) : print(text),
    async textOf({ file, format }) {
      const reporter = await FORMATS[format].load();
      return reporter({ findings, summary }, { ...context, colors: file === undefined && colors });
    },
  });
}

/**
 * Writes a result in each format that is wanted. Files come first, so that a broken pipe at standard output loses none of
 * them; an empty text is not printed: GitHub's format has no line where nothing was found.
 */
export async function writeEach<Request extends { file?: string }>(
  requests: readonly Request[],
  {
    cwd,
    print,
    textOf,
  }: {
    /** What the files' paths are relative to. */
    cwd: string;
    print(text: string, request: Request): void;
    textOf(request: Request): Promise<string>;
  },
): Promise<void> {
  const byPlace = [...requests].sort((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const request of byPlace) {
    const { file } = request;
    const shown = await textOf(request);
    // What is printed is masked by the guard.
    const text = file === undefined ? shown : escapeUnprintable(withoutSecrets(shown));
    if (file !== undefined) await writeNamedFile(path.resolve(cwd, file), text === '' ? '' : `${text}\n`);
    else if (text !== '') print(text, request);
  }
}

/** Pipelines say where the repository is checked out; `undefined` outside one, and at its root. */
export function folderInRepository(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  const root = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  if (!root || !path.isAbsolute(root)) return undefined;
  const folder = path.relative(root, cwd);
  if (folder === '' || leadsOut(folder)) return undefined;
  return posixPath(folder);
}
