import type { Ending, Operation, StackRow, TimedEvent } from '../state/stacks.js';
import type { CreatedResource, CreatedResources } from './created-resources.js';
import { keyOf, type PlannedItem, planItems } from './plan-items.js';

/** A resource with an argument that begins so cannot be made, or cannot be deleted: for trying out what happens then. */
const FAILS = 'EMU-FAIL';
const STAYS = 'EMU-STUCK';

/** Milliseconds since 1970, and how long it takes. */
interface Times {
  now: number;
  duration: number;
}

/** Brings a stack to what a template makes. It ends at the first resource that fails; with auto-rollback as before. */
export function deployment(
  stack: StackRow,
  made: CreatedResources,
  { problem, ...times }: Times & { problem: string },
): Operation {
  const there = JSON.parse(stack.resources) as CreatedResource[];
  if (problem !== '') {
    const script = new Script(times, 0);
    script.say('ERROR', problem);
    return script.operation({
      isDeletion: false,
      message: problem,
      outputs: [],
      resources: there,
      status: 'DEPLOYMENT_FAILED',
    });
  }

  const items = planItems(there, made);
  const failing = items.findIndex((item) => item.action === 'ADD' && marked(item, made, FAILS));
  const done = failing === -1 ? items : items.slice(0, failing);
  const script = new Script(times, items.length);
  script.say('LOG', 'Deployment begins.');
  for (const item of done) script.change(item);
  if (failing === -1) {
    script.say('SUMMARY', summary(items));
    return script.operation({
      ...made,
      resources: kept(there, made, done),
      isDeletion: false,
      message: '',
      status: 'DEPLOYMENT_COMPLETE',
    });
  }

  const message = `${address(items[failing]!)}: the emulator was asked to fail here (${FAILS}).`;
  script.fail(items[failing]!, message);
  const isRolledBack = stack.auto_rollback === 1;
  return script.operation({
    isDeletion: false,
    message: isRolledBack ? '' : message,
    outputs: [],
    resources: isRolledBack ? there : kept(there, made, done),
    status: isRolledBack ? 'ROLLBACK_COMPLETE' : 'DEPLOYMENT_FAILED',
  });
}

/** Takes away what a stack holds, the last first, and then the stack. */
export function deletion(stack: StackRow, times: Times): Operation {
  const there = (JSON.parse(stack.resources) as CreatedResource[]).reverse();
  const items = planItems(there, { outputs: [], resources: [] });
  const stuck = items.findIndex((item) => marked(item, { outputs: [], resources: there }, STAYS));
  const script = new Script(times, items.length);
  for (const item of stuck === -1 ? items : items.slice(0, stuck)) script.change(item);
  const ending = { isDeletion: stuck === -1, message: '', outputs: [], resources: [], status: '' };
  if (stuck === -1) return script.operation(ending);
  const message = `${address(items[stuck]!)}: the emulator was asked to keep it (${STAYS}).`;
  script.fail(items[stuck]!, message);
  const left = there.slice(stuck).reverse();
  return script.operation({ ...ending, message, resources: left, status: 'DELETION_FAILED' });
}

const WORDS = { ADD: 'CREATION', DELETE: 'DELETION', UPDATE: 'UPDATE' } as const;

/** Events over time: what changes has the same share of it each. */
class Script {
  readonly #events: TimedEvent[] = [];
  readonly #share: number;
  #at: number;

  constructor(
    readonly times: Times,
    steps: number,
  ) {
    this.#at = times.now;
    this.#share = steps === 0 ? 0 : times.duration / steps;
  }

  say(
    type: string,
    message: string,
    about: Partial<PlannedItem> = {},
    more: Record<string, number | string> = {},
  ): void {
    const { index, resource_name: name, resource_type: kind } = about;
    this.#events.push({
      at: this.#at,
      event: {
        event_message: message,
        event_type: type,
        ...(kind !== undefined && { resource_type: kind }),
        ...(name !== undefined && { resource_name: name }),
        ...(index !== undefined && { resource_key: index }),
        ...more,
      },
    });
  }

  change(item: PlannedItem): void {
    const word = WORDS[item.action];
    this.say(`${word}_IN_PROGRESS`, `${address(item)}: begun`, item);
    this.#at += this.#share;
    const more = { elapsed_seconds: Math.round(this.#share / 1000) };
    this.say(`${word}_COMPLETE`, `${address(item)}: done`, item, more);
  }

  fail(item: PlannedItem, message: string): void {
    const word = WORDS[item.action];
    this.say(`${word}_IN_PROGRESS`, `${address(item)}: begun`, item);
    this.#at += this.#share;
    this.say(`${word}_FAILED`, message, item);
    this.say('ERROR', message);
  }

  operation(ending: Ending): Operation {
    const { duration, now } = this.times;
    return { begin: now, end: now + duration, ending, events: this.#events };
  }
}

function address({ index, resource_name: name, resource_type: type }: PlannedItem): string {
  return `${type}.${name}${index === undefined ? '' : `[${index}]`}`;
}

/** What is there when these changes are done; a resource that stays keeps its id. */
function kept(there: CreatedResource[], made: CreatedResources, done: PlannedItem[]): CreatedResource[] {
  const changed = new Set(done.map((item) => address(item)));
  const before = new Map(there.map((resource) => [keyOf(resource), resource]));
  const wanted = made.resources.flatMap((resource) => {
    const old = before.get(keyOf(resource));
    before.delete(keyOf(resource));
    if (!changed.has(keyOf(resource))) return old ? [old] : [];
    return [{ ...resource, id: old?.id ?? resource.id }];
  });
  return [...wanted, ...[...before.values()].filter((resource) => !changed.has(keyOf(resource)))];
}

function marked(item: PlannedItem, { resources }: CreatedResources, mark: string): boolean {
  const resource = resources.find((one) => keyOf(one) === address(item));
  return Object.values(resource?.attributes ?? {}).some((value) => value.startsWith(mark));
}

function summary(items: readonly PlannedItem[]): string {
  const count = (action: string): number => items.filter((item) => item.action === action).length;
  return `Apply complete! Resources: ${count('ADD')} added, ${count('UPDATE')} changed, ${count('DELETE')} destroyed.`;
}
