import type { Chinese } from '../../i18n/message.js';
import type { Severity } from '../finding.js';
import type { Counts, reporterMessages } from './messages.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', info: '提示', warning: '警告' };

export const zh: [Chinese<typeof reporterMessages>] = [
  {
    area: 'findings/reporters',
    texts: {
      severity: ({ severity }) => SEVERITIES[severity],
      counts: ({ counts }) => countsText(counts),
      summary: ({ counts, seconds }) => `${countsText(counts)}（${seconds} 秒）。`,
      heading: ({ counts }) => `koo：${countsText(counts)}`,
      severityColumn: () => '级别',
      placeColumn: () => '位置',
      findingColumn: () => '问题',
      ruleAfterMessage: ({ rule }) => `（${rule}）`,
      more: ({ count }) => `……另有 ${count} 条。`,
      help: () => '原因与修正方法',
      // The rules of plugins are English.
      helpOfRule: ({ fix, rule, why }) => `**${rule}**：${why}${why.endsWith('。') ? '' : ' '}${fix}`,
      page: ({ address }) => `（[参考页面](${address})）`,
    },
  },
];

function countsText({ errors, files, infos, warnings }: Counts): string {
  const counts = [
    ...(errors > 0 ? [`${errors} 个错误`] : []),
    ...(warnings > 0 ? [`${warnings} 个警告`] : []),
    ...(infos > 0 ? [`${infos} 个提示`] : []),
  ];
  return `检查了 ${files} 个文件，${counts.length > 0 ? `发现 ${counts.join('、')}` : '未发现问题'}`;
}
