import type { Language } from '../../i18n/language.js';

/** What is told after Ctrl-C while a stack of koo's own is there: deleting it may take a while, and somebody may not want to wait. */
export function stoppingText(stack: string, language: Language): string {
  return language === 'en'
    ? `Stopping: the stack ${stack} is deleted first, once nothing goes on in it. Ctrl-C again ends koo at once and leaves it.`
    : `正在停止：等资源栈 ${stack} 中没有进行中的操作后，先将其删除。再次按 Ctrl-C 会立即结束 koo，并留下该资源栈。`;
}
