import type { Patterns } from '../../findings/chinese/chinese-area.js';
import { matcherOf } from '../../findings/chinese/message-matcher.js';
import { ERROR_PHRASES } from './error-phrases.js';

const WARNINGS: Patterns = {
  'A login that koo did not begin was sent here; it was turned away.':
    '收到了不是由 koo 发起的登录，已拒绝。',
  '{host}: {call} failed ({reason}); trying again in {seconds} s.':
    '{host}：{call}失败（{reason}）；{seconds} 秒后重试。',
  '{host} was not reached ({code}); trying {next}.': '无法连接 {host}（{code}）；改为尝试 {next}。',
  'The upload has {size} MB. The documented limit of the gateway is 12 MB, so it may be refused (HTTP 413); larger packages go by way of the seller console.':
    '上传的内容有 {size} MB。文档中网关的上限为 12 MB，因此可能被拒绝（HTTP 413）；较大的软件包请通过卖家中心上传。',
  'RFS stores and logs the values of variables as they are, sensitive ones too ({names}): use ones for testing, or encrypt them with KMS.':
    'RFS 会以明文保存变量的值并写入日志，敏感变量也不例外（{names}）：请使用测试用的值，或用 KMS 加密。',
  'The template has no such variables, and they are left out: {names}.':
    '模板中没有以下变量，已忽略：{names}。',
  'RFS is not known to lie in {region}; did you mean {meant}? It is tried all the same.':
    '未知区域 {region} 是否提供 RFS；是否应为 {meant}？仍会尝试连接。',
  'RFS is not known to lie in {region}. It is tried all the same.':
    '未知区域 {region} 是否提供 RFS。仍会尝试连接。',
  'RFS answers other bytes for {version} than were meant: look at what lies at the address.':
    'RFS 返回的 {version} 的内容与预期不同：请检查该地址上的内容。',
  'The {wanted} of the plugin {name} cannot be read ({reason}); they are left out.':
    '无法读取插件 {name} 的{wanted}（{reason}），已忽略。',
  'The plugin in {folder} cannot be loaded ({reason}); its {wanted} are left out.':
    '无法加载 {folder} 中的插件（{reason}），已忽略其{wanted}。',
  'The plugin {name} failed to give its {wanted} ({reason}); they are left out.':
    '插件 {name} 没有给出{wanted}（{reason}），已忽略。',
  'The report cannot be written; what was done stays done.': '无法写入报告；已完成的操作不受影响。',
  'The events can be written no more, and koo goes on: {reason}': '无法继续写入事件，koo 继续运行：{reason}',
  'koo waits until somebody reads {file}.': 'koo 正在等待读取 {file} 的程序。',
  '.koo is committed to git, so whoever changes the repository changes what koo takes for its own records. Take it out: git rm -r --cached .koo; and add .koo/ to .gitignore.':
    '.koo 已提交到 git，因此能修改仓库的人就能修改 koo 当作自身记录的内容。请将其移出仓库：git rm -r --cached .koo；并在 .gitignore 中添加 .koo/。',
  '{name} is still set, so koo goes on using those keys.': '{name} 仍有设置，因此 koo 会继续使用其中的密钥。',
  'koo.yaml has mistakes, so that a catalogue of its own is not known: this is what koo ships.':
    'koo.yaml 有错误，无法得知它是否指定了其他目录：以下为 koo 自带的目录。',
  '{count} types are left out: no template could name them.': '已忽略 {count} 个类型：模板无法使用其名称。',
};

const match = matcherOf(WARNINGS, {
  ...ERROR_PHRASES,
  wanted: { rules: '规则', targets: '目标', '{text}': '{text}' },
});

/** What is told although a command goes on, in simplified Chinese; what has no translation stays English. */
export function translateWarning(text: string): string {
  return match(text) ?? text;
}
