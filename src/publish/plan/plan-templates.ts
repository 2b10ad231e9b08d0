import { changeId, type Planning } from './planning.js';
import type { WantedTemplate } from './wanted.js';

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
      planning.add({ ...change, kind: 'none', reason: `${version.version} has the same bytes` });
    } else if (found) {
      const from = found.versions.at(-1)?.version;
      planning.add({ ...change, ...(from && { from }), kind: 'new-version', reason: otherBytes(template) });
    } else {
      planning.add({ ...change, kind: 'create', reason: missing(planning, name) });
    }
  }
}

function missing({ input }: Planning, name: string): string {
  return input.target.showsConsole
    ? `the target has no template "${name}"`
    : `nobody has said that template "${name}" is there`;
}

function otherBytes({ waitsFor }: WantedTemplate): string {
  if (waitsFor.length === 0) return 'no version of it has these bytes';
  const assets = waitsFor.length === 1 ? `asset ${waitsFor[0]}` : `assets ${waitsFor.join(', ')}`;
  return `the id of ${assets} is written into it, known after draft`;
}
