import type { Expression } from '../../template/model.js';

/** What `moved` and `import` name: a resource or a module, in modules or not. */
export interface ResourceTarget {
  /** The calls on the way to it: `module.a`. */
  modules: string[];
  /** Absent where a module itself is named. */
  resource?: { type: string; name: string };
}

/** Reads `module.a["x"].huaweicloud_vpc.main[0]`; nothing of what is no such address. */
export function resourceTarget(expression: Expression): ResourceTarget | undefined {
  const names: string[] = [];
  let at = expression;
  while (at.kind === 'member' || at.kind === 'index') {
    if (at.kind === 'member') names.unshift(at.name);
    at = at.object;
  }

  if (at.kind !== 'variable') return undefined;
  names.unshift(at.name);
  const modules: string[] = [];
  while (names[0] === 'module' && names.length > 1) modules.push(names.splice(0, 2).join('.'));
  if (names.length === 0) return { modules };
  const [type, name, ...more] = names;
  if (type === 'data' || type === 'resource' || name === undefined || more.length > 0) return undefined;
  return { modules, resource: { type: type!, name } };
}
