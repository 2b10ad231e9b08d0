import type { FindingsSummary } from '../finding.js';
import type { Language } from '../../i18n/language.js';

/** `2 errors, 1 warning in 3 files`, or `Nothing found in 3 files`. */
export function summaryWords(
  { errors, files, infos, warnings }: FindingsSummary,
  language: Language = 'en',
): string {
  if (language === 'zh') {
    const counts = [
      ...countedInChinese(errors, '错误'),
      ...countedInChinese(warnings, '警告'),
      ...countedInChinese(infos, '提示'),
    ];
    return `检查了 ${files} 个文件，${counts.length > 0 ? `发现 ${counts.join('、')}` : '未发现问题'}`;
  }

  const counts = [
    ...counted(errors, 'error', 'errors'),
    ...counted(warnings, 'warning', 'warnings'),
    ...counted(infos, 'info', 'infos'),
  ];
  return `${counts.length > 0 ? counts.join(', ') : 'Nothing found'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function countedInChinese(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} 个${noun}`];
}
