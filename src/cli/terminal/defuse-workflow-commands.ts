type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `::name::` at the beginning of a line, as GitHub's runner reads it: behind white space too.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const LINE_COMMAND = /^((?:(?![\n\r\u2028\u2029])[\s\p{Cc}\p{Cf}])*):(?=:)/gmu;

/**
 * `##[name]`, which GitHub's runner and Azure's agent read anywhere in a line, and `##vso[name]` and `##teamcity[name`.
 *
 * @see https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 * @see https://www.jetbrains.com/help/teamcity/service-messages.html
 */
const BRACKET_COMMAND = /##([a-z]*)\[/gi;

/**
 * `section_start:1560896352:name`, which folds a log.
 *
 * @see https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections
 */
const SECTION = /\bsection_(start|end):(?=\d)/gi;

let printsOwn = false;

/**
 * Text as it may be printed into the log of a pipeline: what its runner would take for a command is written with an escape of
 * JSON (`\u003a:add-mask::`, `##\u005berror]`), so that it is read, and not obeyed. JSON stays the same JSON. Names,
 * messages and code that koo prints come from the repository, and the repository may be a stranger's: a command could
 * hide lines of the log, mask words in it, or set variables of later steps.
 *
 * A command that is split over two calls is not seen: koo writes texts whole.
 *
 * @param environment Says which pipeline it is; elsewhere the text stays as it is.
 */
export function defuseWorkflowCommands(text: string, environment: Environment = process.env): string {
  const { GITHUB_ACTIONS, GITLAB_CI, TEAMCITY_VERSION, TF_BUILD } = environment;
  let safe = text;
  if (GITHUB_ACTIONS || TF_BUILD || TEAMCITY_VERSION) {
    if (!printsOwn && safe.includes('::')) safe = safe.replaceAll(LINE_COMMAND, String.raw`$1\u003a`);
    if (safe.includes('##')) safe = safe.replaceAll(BRACKET_COMMAND, String.raw`##$1\u005b`);
  }

  return GITLAB_CI ? safe.replaceAll(SECTION, String.raw`section_$1\u003a`) : safe;
}

/** Prints commands of koo's own, whose data is escaped already: `::error file=…::…` at the beginning of a line passes. */
export function withWorkflowCommands(print: () => void): void {
  printsOwn = true;
  try {
    print();
  } finally {
    printsOwn = false;
  }
}
