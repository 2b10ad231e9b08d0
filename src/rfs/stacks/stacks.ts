import { percentEncode } from '../../marketplace/signing/canonical-request.js';
import { answeredText, type CallOptions, type RfsClient } from '../rfs-client.js';
import { checkDescription, checkSource, checkStackName, checkVariables } from '../rfs-limits.js';
import type { TemplateSource } from '../templates/template-model.js';
import type {
  NewStack,
  StackMetadata,
  StackName,
  StackProperties,
  StackSummary,
  Variables,
} from './stack-model.js';
import { rfsCalls } from '../messages.js';

/**
 * Makes a stack: an empty one without a template, else one that is deployed at once.
 *
 * @see https://support.huaweicloud.com/api-aos/CreateStack.html
 */
export async function createStack(
  rfs: RfsClient,
  stack: NewStack,
  options: CallOptions = {},
): Promise<{ stack_id: string; deployment_id?: string }> {
  checkStackName(stack.stack_name);
  checkDescription('stack', stack.description);
  checkVariables(stack);
  if (stack.template_body !== undefined || stack.template_uri !== undefined) checkSource(stack);
  const content = await rfs.call({
    ...options,
    content: stack,
    findOut: rfsCalls.findNewStack({ name: stack.stack_name }),
    method: 'POST',
    path: '/stacks',
    title: rfsCalls.newStack(),
  });
  const { deployment_id: deployment } = content;
  return {
    stack_id: answeredText(content, 'stack_id'),
    ...(typeof deployment === 'string' && { deployment_id: deployment }),
  };
}

/** Every stack of the project, the newest first. */
export function listStacks(rfs: RfsClient, options: CallOptions = {}): AsyncGenerator<StackSummary> {
  return rfs.pages(
    'stacks',
    { ...options, path: '/stacks', title: rfsCalls.stacks() },
    { stack_name: 'text' },
  );
}

/** While something is in progress, only the status is sure to be right. */
export async function showStackMetadata(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  options: CallOptions = {},
): Promise<StackMetadata> {
  const path = `${stackPath(stack_name)}/metadata`;
  return rfs.get({ ...options, path, query: { stack_id }, title: rfsCalls.stack() });
}

/** Changes what is given, and nothing else; done twice it is the same. */
export async function updateStack(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  properties: StackProperties,
  options: CallOptions = {},
): Promise<void> {
  checkDescription('stack', properties.description);
  await rfs.call({
    ...options,
    content: { ...properties, stack_id },
    method: 'PATCH',
    path: stackPath(stack_name),
    repeatable: true,
    title: rfsCalls.stackUpdate(),
  });
}

/**
 * Deploys a template in a stack, with all its variables. It builds, and what it builds costs; an execution plan shows
 * before what it would build.
 *
 * @see https://support.huaweicloud.com/api-aos/DeployStack.html
 */
export async function deployStack(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  deployment: TemplateSource & Variables,
  options: CallOptions = {},
): Promise<{ deployment_id: string }> {
  checkSource(deployment);
  checkVariables(deployment);
  const content = await rfs.call({
    ...options,
    content: { ...deployment, stack_id },
    findOut: rfsCalls.findDeployment({ name: stack_name }),
    method: 'POST',
    path: `${stackPath(stack_name)}/deployments`,
    title: rfsCalls.deployment(),
  });
  return { deployment_id: answeredText(content, 'deployment_id') };
}

/** Goes on with a deployment that failed (`DEPLOYMENT_FAILED`), with the same template and variables. */
export async function continueDeployment(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  options: CallOptions = {},
): Promise<{ deployment_id: string }> {
  const content = await rfs.call({
    ...options,
    content: { stack_id },
    findOut: rfsCalls.findDeployment({ name: stack_name }),
    method: 'POST',
    path: `${stackPath(stack_name)}/continuations`,
    title: rfsCalls.deployment(),
  });
  return { deployment_id: answeredText(content, 'deployment_id') };
}

/**
 * Begins to delete a stack, and everything that was built with it. RFS refuses while something is in progress, and
 * where the stack is protected against it.
 *
 * @see https://support.huaweicloud.com/api-aos/DeleteStack.html
 */
export async function deleteStack(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  options: CallOptions = {},
): Promise<void> {
  await rfs.call({
    ...options,
    findOut: rfsCalls.findDeletedStack({ name: stack_name }),
    method: 'DELETE',
    path: stackPath(stack_name),
    query: { stack_id },
    title: rfsCalls.stackDeletion(),
  });
}

/** @throws UsageError for what cannot be the name of a stack */
export function stackPath(name: string): string {
  checkStackName(name);
  return `/stacks/${percentEncode(name)}`;
}
