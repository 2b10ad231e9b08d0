import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { moduleCalls, type ModuleCall } from '../../modules/module-calls.js';

export const templateModuleNesting: Rule<Template> = {
  id: 'template/module-nesting',
  name: 'Modules nested too deep',
  severity: 'error',
  summary: 'Modules call modules over more than three levels, or a module calls itself.',
  why: 'RFS loads modules down to the third level: one that the template calls is the first.',
  fix: 'Call the module from a higher level, and hand its outputs down as arguments.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'main.tf → a → b → c → d',
    good: 'main.tf → a → b → c',
  },
  options: { max: 3 },
  check(template, { options, report }) {
    const max = Number(options.max);
    const callsIn = new Map<string, ModuleCall[]>();
    for (const call of moduleCalls(template)) {
      const { module } = call.block.file;
      const others = callsIn.get(module);
      if (others) others.push(call);
      else callsIn.set(module, [call]);
    }

    const told = new Set<ModuleCall>();
    const tell = (call: ModuleCall, message: string): void => {
      if (told.has(call)) return;
      told.add(call);
      const { address, block } = call;
      report({ message, source: block.file.source, span: block.headSpan, address });
    };

    // What lies below a folder is the same whichever way leads to it.
    const visited = new Set<string>();
    const descend = (chain: string[]): void => {
      const place = `${chain.length} ${chain.at(-1)}`;
      if (visited.has(place)) return;
      visited.add(place);
      for (const call of callsIn.get(chain.at(-1)!) ?? []) {
        const { folder } = call;
        if (folder === undefined) continue;
        if (chain.includes(folder)) {
          tell(
            call,
            `The module calls itself: ${[...chain.slice(chain.indexOf(folder)), folder].map((part) => shown(part)).join(' → ')}.`,
          );
        } else if (chain.length > max) {
          tell(call, `"${shown(folder)}" is a module of level ${chain.length}; RFS loads ${max} levels.`);
        } else descend([...chain, folder]);
      }
    };

    descend(['']);
  },
};

function shown(folder: string): string {
  return folder || '.';
}
