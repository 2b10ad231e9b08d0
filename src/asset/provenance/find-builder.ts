import { publicUrl } from './public-url.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who ran the build. */
export interface Builder {
  /** A URI. */
  id: string;
  /** The run, where the builder gives it an address. */
  invocationId?: string;
}

/**
 * The builder, from the variables that build services set: `KOO_BUILDER_ID` first, GitHub, GitLab, then what sets
 * `BUILD_URL` (Jenkins). Else this is somebody's own machine, of which nothing is told.
 *
 * @see https://docs.github.com/en/actions/reference/variables-reference
 * @see https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function findBuilder(environment: Environment): Builder {
  const told = environment.KOO_BUILDER_ID?.trim();
  const found = github(environment) ?? gitlab(environment) ?? generic(environment);
  const builder = found ?? { id: 'urn:koogallery-cli:builder:local' };
  return told
    ? { ...builder, id: publicUrl(told) ?? (/^urn:[\w:./-]+$/.test(told) ? told : builder.id) }
    : builder;
}

function github(environment: Environment): Builder | undefined {
  const server = environment.GITHUB_ACTIONS === 'true' && publicUrl(environment.GITHUB_SERVER_URL ?? '');
  if (!server) return undefined;
  const base = server.replace(/\/$/, '');
  const { GITHUB_REPOSITORY, GITHUB_RUN_ATTEMPT = '1', GITHUB_RUN_ID, GITHUB_WORKFLOW_REF } = environment;
  const kind = environment.RUNNER_ENVIRONMENT ?? 'self-hosted';
  return {
    id: GITHUB_WORKFLOW_REF ? `${base}/${GITHUB_WORKFLOW_REF}` : `${base}/actions/runner/${kind}`,
    ...(GITHUB_REPOSITORY &&
      GITHUB_RUN_ID && {
        invocationId: `${base}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT}`,
      }),
  };
}

function gitlab(environment: Environment): Builder | undefined {
  const project = environment.GITLAB_CI === 'true' && publicUrl(environment.CI_PROJECT_URL ?? '');
  if (!project) return undefined;
  const job = publicUrl(environment.CI_JOB_URL ?? '');
  return {
    id: `${project}/-/runners/${environment.CI_RUNNER_ID ?? 'unknown'}`,
    ...(job && { invocationId: job }),
  };
}

function generic(environment: Environment): Builder | undefined {
  const run = publicUrl(environment.BUILD_URL ?? '');
  if (!run) return undefined;
  const server = publicUrl(environment.JENKINS_URL ?? '');
  return { id: server ?? new URL('/', run).href, invocationId: run };
}
