import type { Language } from '../../../i18n/language.js';

/** What the commands of stacks say themselves. */
interface StackWords {
  none(place: string): string;
  stacks(place: string): string;
  columns: readonly string[];
  askToDelete(name: string, id: string | undefined, status: string | undefined, place: string): string;
  deleting(name: string): string;
  gone(name: string, place: string): string;
}

export const STACK_WORDS: Readonly<Record<Language, StackWords>> = {
  en: {
    none: (place) => `There is no stack in ${place}.`,
    stacks: (place) => `Stacks in ${place}:`,
    columns: ['name', 'status', 'created', 'description'],
    askToDelete: (name, id, status, place) =>
      `The stack ${name} (${id}, ${status}) in ${place} is deleted, and everything that was built with it.`,
    deleting: (name) => `delete the stack ${name}`,
    gone: (name, place) => `The stack ${name} is gone from ${place}.`,
  },
  zh: {
    none: (place) => `没有资源栈（${place}）。`,
    stacks: (place) => `资源栈（${place}）：`,
    columns: ['名称', '状态', '创建时间', '描述'],
    askToDelete: (name, id, status, place) =>
      `将删除资源栈 ${name}（${id}，${status}；${place}）及其创建的所有资源。`,
    deleting: (name) => `删除资源栈 ${name}`,
    gone: (name, place) => `资源栈 ${name} 已删除（${place}）。`,
  },
};
