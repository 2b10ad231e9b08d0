import type { Patterns } from './chinese-area.js';

/** What any rule may say beside its own messages: titles of fixes, and the places that belong to a finding. */
export const COMMON_MESSAGES: Patterns = {
  'It is marked as done for version {version}, and this is {versions}.':
    '标记的是版本 {version}，而当前版本是 {versions}。',
  'It is marked as done on {day}, and that day has not come.': '标记的完成日期 {day} 尚未到来。',
  'Use {text}.': '改为 {text}。',
  'Write {text}.': '写成 {text}。',
};

/** What a hole with such a name can hold; `''` stands for nothing. */
export const PHRASES: Readonly<Record<string, Patterns>> = {
  module: { ' in the module {folder}': '（模块 {folder} 中）', '': '' },
  meant: {
    '; did you mean "{word}"?': '；是否应为“{word}”？',
    '; did you mean {word}?': '；是否应为 {word}？',
    ' Did you mean "{word}"?': '是否应为“{word}”？',
    ' The only one of this type is "{word}".': '该类型只有“{word}”。',
    '.': '。',
    '': '',
  },
  kind: {
    'data source': '数据源',
    'local value': '局部值',
    'module call': '模块调用',
    module: '模块',
    output: '输出',
    provider: 'provider',
    resource: '资源',
    variable: '变量',
    check: 'check 块',
    argument: '参数',
    block: '块',
  },
  unwanted: {
    'the history of a repository': '仓库的历史',
    'settings that often hold passwords': '常含密码的配置',
    'credentials of a user': '用户的凭证',
    'a history of commands': '命令的历史',
    'a dump of memory': '内存转储',
    'part of a virtual environment of Python, whose scripts run only where it was made':
      ' Python 虚拟环境的一部分，其中的脚本只能在创建它的位置运行',
    'what another version control keeps': '其他版本控制系统的文件',
    'what an operating system leaves': '操作系统留下的文件',
    'what an editor leaves': '编辑器留下的文件',
    'what Python makes again': 'Python 会重新生成的文件',
    'a cache of a build': '构建的缓存',
  },
  licence: {
    'the GNU Affero General Public License': 'GNU Affero 通用公共许可证',
    'the GNU Lesser General Public License': 'GNU 宽通用公共许可证',
    'the GNU General Public License': 'GNU 通用公共许可证',
    'the Server Side Public License': '服务器端公共许可证',
    'the Mozilla Public License': 'Mozilla 公共许可证',
    'the Eclipse Public License': 'Eclipse 公共许可证',
  },
  entrykind: {
    'block device': '块设备',
    'character device': '字符设备',
    'hard link': '硬链接',
    link: '链接',
    pipe: '管道',
  },
  list: { '{list} and {last}': '{list}、{last}', '{text}': '{text}' },
  names: { '{list} and {count} more': '{list} 等另外 {count} 个', '{list}': '{list}' },
  wanted: {
    'true or false': ' true 或 false',
    'a number': '数字',
    'a whole number': '整数',
    'a string': '字符串',
    'a text': '文本',
    'a map': '映射（map）',
    'a list': '列表',
    'a set': '集合（set）',
    'an object': '对象',
  },
};
