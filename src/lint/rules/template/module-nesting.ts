import type { Rule } from '../../../findings/rule.js';
import { defineMessages, type Message } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { moduleCalls, type ModuleCall } from '../../modules/module-calls.js';

const messages = defineMessages('template/module-nesting', {
  recursion: ({ chain }: { chain: readonly string[] }) => `The module calls itself: ${chain.join(' → ')}.`,
  tooDeep: ({ folder, level, max }: { folder: string; level: number; max: number }) =>
    `"${folder}" is a module of level ${level}; RFS loads ${max} levels.`,
});

export const templateModuleNesting: Rule<Template, typeof messages> = {
  messages,
  id: 'template/module-nesting',
  name: 'Modules nested too deep',
  severity: 'error',
  summary: 'Modules call modules over more than three levels, or a module calls itself.',
  why: 'RFS loads modules down to the third level: one that the template calls is the first.',
  fix: 'Call the module from a higher level, and pass its outputs down as arguments.',
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

    const reported = new Set<ModuleCall>();
    const reportOnce = (call: ModuleCall, message: Message): void => {
      if (reported.has(call)) return;
      reported.add(call);
      const { address, block } = call;
      report({ message, source: block.file.source, span: block.headSpan, address });
    };

    // What is below a folder is the same whichever chain of calls leads to it.
    const visited = new Set<string>();
    const descend = (chain: string[]): void => {
      const place = `${chain.length} ${chain.at(-1)}`;
      if (visited.has(place)) return;
      visited.add(place);
      for (const call of callsIn.get(chain.at(-1)!) ?? []) {
        const { folder } = call;
        if (folder === undefined) continue;
        if (chain.includes(folder)) {
          const circle = [...chain.slice(chain.indexOf(folder)), folder].map((part) => part || '.');
          reportOnce(call, messages.recursion({ chain: circle }));
        } else if (chain.length > max) {
          reportOnce(call, messages.tooDeep({ folder, level: chain.length, max }));
        } else descend([...chain, folder]);
      }
    };

    descend(['']);
  },
};
