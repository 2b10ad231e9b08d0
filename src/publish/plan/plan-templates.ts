import type { Message } from '../../i18n/message.js';
import { changeId, type Planning } from './planning.js';
import type { WantedTemplate } from './wanted.js';
import { planMessages } from './messages.js';

/** Each declared template is registered, in the version that has its bytes. */
export function planTemplates(planning: Planning): void {
  for (const template of planning.input.wanted.templates) {
    const { key, name, waitsFor } = template;
    const found = planning.input.state.templates[name];
    const version = planning.templateVersionOf(template);
    const change = {
      id: changeId.template(key),
      needs: waitsFor.map((asset) => changeId.draft(asset)),
      step: 'register-template',
      what: { key, name, ...(found && { id: found.id }), type: 'template' },
    } as const;
    if (version) {
      const reason = planMessages.templateUnchanged({ version: version.version });
      planning.add({ ...change, kind: 'none', reason });
    } else if (found) {
      const from = found.versions.at(-1)?.version;
      planning.add({ ...change, ...(from && { from }), kind: 'new-version', reason: otherBytes(template) });
    } else {
      planning.add({ ...change, kind: 'create', reason: missing(planning, name) });
    }
  }
}

function missing({ input }: Planning, name: string): Message {
  return input.target.showsConsole
    ? planMessages.templateMissing({ name })
    : planMessages.templateNotMarked({ name });
}

function otherBytes({ waitsFor }: WantedTemplate): Message {
  return waitsFor.length === 0
    ? planMessages.templateChanged()
    : planMessages.idPending({ assets: waitsFor });
}
