import type { Patterns } from './message-matcher.js';
import { matcherOf } from './message-matcher.js';
import { ERROR_PHRASES } from './error-phrases.js';

const WARNINGS: Patterns = {
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
