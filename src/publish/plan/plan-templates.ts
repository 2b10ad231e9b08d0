import type { Message } from '../../i18n/message.js';
import { changeId, type PlanBuilder } from './plan-builder.js';
import type { DesiredTemplate } from './desired-state.js';
import { planMessages } from './messages.js';

/** Each declared template is registered, in the version that has its bytes. */
export function planTemplates(builder: PlanBuilder): void {
  for (const template of builder.input.desired.templates) {
    const { key, name, waitsFor } = template;
    const found = builder.input.state.templates[name];
    const version = builder.templateVersionOf(template);
    const change = {
      id: changeId.template(key),
      needs: waitsFor.map((asset) => changeId.draft(asset)),
      step: 'register-template',
      what: { key, name, ...(found && { id: found.id }), type: 'template' },
    } as const;
    if (version) {
      const reason = planMessages.templateUnchanged({ version: version.version });
      builder.add({ ...change, kind: 'none', reason });
    } else if (found) {
      const from = found.versions.at(-1)?.version;
      builder.add({ ...change, ...(from && { from }), kind: 'new-version', reason: otherBytes(template) });
    } else {
      builder.add({ ...change, kind: 'create', reason: missing(builder, name) });
    }
  }
}

function missing({ input }: PlanBuilder, name: string): Message {
  return input.target.showsConsole
    ? planMessages.templateMissing({ name })
    : planMessages.templateNotMarked({ name });
}

function otherBytes({ waitsFor }: DesiredTemplate): Message {
  return waitsFor.length === 0
    ? planMessages.templateChanged()
    : planMessages.idPending({ assets: waitsFor });
}
