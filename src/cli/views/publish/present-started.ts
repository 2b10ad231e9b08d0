import path from 'node:path';
import type { Language } from '../../../i18n/language.js';
import type { StartedProduct } from '../../../project/start-product.js';
import { onOneLine } from '../../terminal/on-one-line.js';

const WORDS = {
  en: {
    started: (folder: string, files: number) => `A product is started in ${folder}: ${files} files.`,
    parts: {
      'koo.yaml': 'its id, versions and specs: put your own in',
      'app/': 'the software package',
      'template/': 'the Terraform that RFS runs for the buyer',
    },
    next: 'Next:',
    publish: '# to the local target, an emulator: nothing leaves this machine',
  },
  zh: {
    started: (folder: string, files: number) => `已在 ${folder} 中创建商品，共 ${files} 个文件。`,
    parts: {
      'koo.yaml': '商品 ID、版本和规格：请改成您自己的',
      'app/': '软件包',
      'template/': 'RFS 为买家运行的 Terraform 模板',
    },
    next: '接下来：',
    publish: '# 发布到本地目标（模拟器）：没有任何内容离开本机',
  },
} as const satisfies Record<Language, object>;

/** What `koo init` prints. */
export function startedText(given: StartedProduct, givenCwd: string, language: Language): string {
  const { files, folder } = onOneLine(given);
  const cwd = onOneLine(givenCwd);
  const { next, parts, publish, started } = WORDS[language];
  const way = path.relative(cwd, folder);
  return [
    started(folder, files.length),
    '',
    ...Object.entries(parts).map(([name, what]) => `  ${name.padEnd(10)} ${what}`),
    '',
    next,
    ...(way === ''
      ? []
      : [`  cd ${/[^\w./-]/.test(way) ? `'${way.replaceAll("'", String.raw`'\\''`)}'` : way}`]),
    '  koo template lint',
    '  koo asset check',
    `  koo publish          ${publish}`,
  ].join('\n');
}
