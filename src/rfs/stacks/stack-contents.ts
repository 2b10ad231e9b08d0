import type { CallOptions, RfsClient } from '../rfs-client.js';
import type { StackEvent, StackName, StackOutput, StackResource } from './stack-model.js';
import { stackPath } from './stacks.js';
import type { Message } from '../../i18n/message.js';
import { rfsCalls } from '../messages.js';

/** What a deployment gave out; nothing while something is in progress. RFS hides the values of sensitive ones. */
export function listStackOutputs(
  rfs: RfsClient,
  stack: StackName,
  options: CallOptions = {},
): AsyncGenerator<StackOutput> {
  return contents(rfs, stack, 'outputs', { ...options, title: rfsCalls.stackOutputs() });
}

/** What the stack holds. */
export function listStackResources(
  rfs: RfsClient,
  stack: StackName,
  options: CallOptions = {},
): AsyncGenerator<StackResource> {
  return contents(rfs, stack, 'resources', {
    ...options,
    key: 'stack_resources',
    title: rfsCalls.stackResources(),
  });
}

/**
 * What happened, the newest first: of one deployment, or of all.
 *
 * @see https://support.huaweicloud.com/api-aos/ListStackEvents.html
 */
export function listStackEvents(
  rfs: RfsClient,
  stack: StackName,
  { deployment_id, ...options }: CallOptions & { deployment_id?: string } = {},
): AsyncGenerator<StackEvent> {
  return contents(rfs, stack, 'events', {
    ...options,
    key: 'stack_events',
    query: { deployment_id },
    title: rfsCalls.stackEvents(),
  });
}

/** The bytes of the template that was deployed last; a refusal with status 404 where there was none. */
export async function showStackTemplate(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  options: CallOptions = {},
): Promise<Uint8Array> {
  return rfs.download({
    ...options,
    path: `${stackPath(stack_name)}/templates`,
    query: { stack_id },
    title: rfsCalls.templateContent(),
  });
}

interface ContentsCall extends CallOptions {
  title: Message;
  /** What the answer calls the list, where not as the path does. */
  key?: string;
  query?: Record<string, string | undefined>;
}

function contents<T>(
  rfs: RfsClient,
  { stack_id, stack_name }: StackName,
  what: string,
  { key = what, query, ...call }: ContentsCall,
): AsyncGenerator<T> {
  return rfs.pages(key, { ...call, path: `${stackPath(stack_name)}/${what}`, query: { ...query, stack_id } });
}
