import type { FaultKindInfo, FaultMemberInfo } from '../../page-data.js';
import { element } from '../dom.js';
import { inLanguage, say } from '../language/language.js';
import type { WordKey } from '../language/words-english.js';

/** One kind of fault: what it does, what it takes, and the button that switches it on. */
export function faultForm(
  { kind, members, says }: FaultKindInfo,
  onFault: (fault: object) => void,
): HTMLElement {
  const form = element(
    'form',
    {
      'aria-labelledby': `fault-${kind}`,
      class: 'fault-kind',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        onFault({ kind, ...valuesOf(form, members) });
      },
    },
    element(
      'div',
      {},
      element('h2', { id: `fault-${kind}` }, element('code', {}, kind)),
      element('p', {}, inLanguage(says)),
    ),
    element(
      'div',
      {},
      fieldset(
        kind,
        members.filter(({ isCommon }) => !isCommon),
      ),
      members.some(({ isCommon }) => isCommon) &&
        element(
          'details',
          {},
          element('summary', {}, say('whichCalls')),
          fieldset(
            kind,
            members.filter(({ isCommon }) => isCommon),
          ),
        ),
    ),
    element(
      'button',
      { 'aria-label': `${say('switchOn')}: ${kind}`, class: 'button', type: 'submit' },
      say('switchOn'),
    ),
  );
  return form;
}

function fieldset(kind: string, members: readonly FaultMemberInfo[]): HTMLElement {
  return element('div', { class: 'members' }, ...members.map((member) => input(kind, member)));
}

function input(
  kind: string,
  { choices, default: usual, least, most, name, type }: FaultMemberInfo,
): HTMLElement {
  const id = `fault-${kind}-${name}`;
  const common = { id, name };
  const field =
    type === 'choice'
      ? element(
          'select',
          common,
          ...choices!.map((choice) =>
            element('option', { selected: choice === usual, value: choice }, choice),
          ),
        )
      : element('input', {
          ...common,
          autocomplete: 'off',
          max: most,
          min: least,
          placeholder: usual ?? say(name === 'path' || name === 'method' ? 'all' : 'none'),
          spellcheck: 'false',
          step: type === 'number' ? 'any' : undefined,
          type: type === 'number' ? 'number' : 'text',
        });
  return element('div', { class: 'member' }, element('label', { for: id }, say(wordOf(name))), field);
}

function wordOf(name: string): WordKey {
  return `member${name[0]!.toUpperCase()}${name.slice(1)}` as WordKey;
}

/** What is left empty is as usual. */
function valuesOf(
  form: HTMLFormElement,
  members: readonly FaultMemberInfo[],
): Record<string, number | string> {
  const data = new FormData(form);
  return Object.fromEntries(
    members.flatMap(({ name, type }) => {
      const value = String(data.get(name) ?? '').trim();
      return value === '' ? [] : [[name, type === 'number' ? Number(value) : value]];
    }),
  );
}
