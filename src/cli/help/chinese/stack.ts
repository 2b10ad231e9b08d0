import type { CommandTexts } from '../command-texts.js';
import { rfsFlags } from './shared-flags.js';

/** Of `koo stack …`. */
export const stackCommands: Readonly<Record<string, CommandTexts>> = {
  'stack:delete': {
    summary: '删除 RFS 资源栈及其全部资源。',
    description: '等待资源栈空闲后开始删除，直到资源栈删除完成。执行前会要求确认。',
    args: { name: '资源栈名称。' },
    flags: { ...rfsFlags, yes: '删除时不要求确认。' },
  },
  'stack:list': {
    summary: '列出 RFS 资源栈，包括测试遗留的资源栈。',
    description: 'koo 为测试或询价创建的资源栈名称为 koo-test-… 或 koo-price-…。',
    flags: { ...rfsFlags },
  },
};
