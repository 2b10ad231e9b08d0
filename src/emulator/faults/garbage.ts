import type { GarbageForm } from './fault-kinds.js';

/** What is sent in place of an answer. */
export function garbageOf(answer: string, form: GarbageForm): string {
  return MAKE[form](answer);
}

const MAKE: Readonly<Record<GarbageForm, (answer: string) => string>> = {
  html: () => '<!doctype html><title>Log in</title><p>This is not the answer of the interface.</p>',
  nothing: () => '',
  half: (answer) => answer.slice(0, Math.floor(answer.length / 2)),
  list: () => '[]',
  empty: () => '{}',
  types: withOtherTypes,
};

/** Its code stays, so that it counts as an answer; nothing else is of the type that it should have. */
function withOtherTypes(answer: string): string {
  let content: unknown;
  try {
    content = JSON.parse(answer);
  } catch {}

  const members = Object.entries(typeof content === 'object' && content !== null ? content : {});
  return JSON.stringify(
    Object.fromEntries(members.map(([name, value]) => [name, /code$/i.test(name) ? value : 7])),
  );
}
