import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

/** Of `koo books …`. */
export const booksCommands: Readonly<Record<string, CommandTexts>> = {
  'books:status': {
    summary: '查看账簿内容：来源、各表行数和账期。',
    description:
      '账簿由导入的订单、账单、交易明细、业绩以及已推送的话单组成。账簿只增不改；如果后来的导出文件中某一行的值不同，则为该行增加一个新版本。',
    flags: {
      books: sharedFlags.books,
      project: sharedFlags.project,
      sources: '最多显示的来源数，最近导入的在前。',
    },
  },
};
