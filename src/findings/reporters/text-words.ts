import type { FindingsSummary, Severity } from '../finding.js';
import type { Language } from '../language.js';

/** What the text reporter says itself. */
interface TextWords {
  severities: Readonly<Record<Severity, string>>;
  summary(summary: FindingsSummary): string;
}

export const TEXT_WORDS: Readonly<Record<Language, TextWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    summary({ durationMs, errors, files, infos, warnings }) {
      const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].filter(
        Boolean,
      );
      const found = counts.length > 0 ? counts.join(', ') : 'Nothing found';
      return `${found} in ${counted(files, 'file') || '0 files'} (${seconds(durationMs)} s).`;
    },
  },
  zh: {
    severities: { error: '错误', warning: '警告', info: '提示' },
    summary({ durationMs, errors, files, infos, warnings }) {
      const counts = [
        [errors, '错误'],
        [warnings, '警告'],
        [infos, '提示'],
      ].flatMap(([count, noun]) => (count === 0 ? [] : [`${count} 个${noun}`]));
      const found = counts.length > 0 ? `发现 ${counts.join('、')}` : '未发现问题';
      return `检查了 ${files} 个文件，${found}（${seconds(durationMs)} 秒）。`;
    },
  },
};

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
