import type { ChineseErrors } from '../chinese-errors.js';
import { DATABASE_STEPS } from './database-steps.js';

export const usage: ChineseErrors = {
  NO_INTEGRATION_KEY: {
    'There is no key to sign usage records with (对接密钥).': '没有用于对话单签名的对接密钥。',
    'Set KOO_INTEGRATION_KEY, or write integrationKey beside accessKey into the profile.':
      '请设置 KOO_INTEGRATION_KEY，或者在配置中与 accessKey 并列写入 integrationKey。',
    'It is made in the seller console: 卖家中心 > 应用工具 > 密钥管理. It is not the secret key of the account.':
      '对接密钥在“卖家中心 > 应用工具 > 密钥管理”中创建，不是账号的 SK。',
    'Or push to the old interface, which wants none: --interface old':
      '或者推送到不需要对接密钥的旧接口：--interface old',
  },
  NO_USAGE_RECORD: {
    'No record that is still to be delivered has the number {numbers}.':
      '没有编号为 {numbers} 的未送达话单。',
    'A delivered record cannot be taken back. See what is there: koo usage status':
      '已送达的话单无法收回。查看现有话单：koo usage status',
  },
  OUTBOX_BUSY: {
    'Another koo is pushing the records of this outbox.': '另一个 koo 正在推送该发件箱中的话单。',
    'Wait until it has ended, then see what is left: koo usage status':
      '请等它结束，然后查看剩余话单：koo usage status',
  },
  OUTBOX_LOST: {
    'The usage outbox is missing, but it had records.': '话单待发队列的文件不存在，但其中曾有话单。',
    'The usage outbox is missing, but it had records, {count} of them pending.':
      '话单待发队列的文件不存在，但其中曾有话单，{count} 条待推送。',
    'The usage outbox is empty (0 bytes), but it had records.':
      '话单待发队列的文件为空（0 字节），但其中曾有话单。',
    'The usage outbox is empty (0 bytes), but it had records, {count} of them pending.':
      '话单待发队列的文件为空（0 字节），但其中曾有话单，{count} 条待推送。',
    'Restore {file} from a backup (with its -wal file, if there is one), or import the records again elsewhere.':
      '请从备份恢复 {file}（如有 -wal 文件，一并恢复），或者在别处重新导入话单。',
    'To start with an empty outbox, delete {marker}.': '如果要从空队列开始，请删除 {marker}。',
  },
  OUTBOX_OTHER_TARGET: {
    'The records of this outbox go to {bound}; they cannot go to {wanted} as well.':
      '该发件箱中的话单发往 {bound}，不能同时发往 {wanted}。',
    'Choose the target that they are for, or keep the records of each target in an outbox of its own: --outbox FILE':
      '请选择这些话单对应的目标，或者为每个目标使用单独的发件箱：--outbox FILE',
    '`local` is the emulator on this machine: what was pushed there was not billed. Add those records to the other outbox, too.':
      '`local` 是本机的模拟器：推送到那里的话单没有计费。请把这些话单也加入另一个发件箱。',
  },
  OUTBOX_UNUSABLE: {
    'The usage outbox cannot be used: {why}.': '话单待发队列不可用：{why}。',
    ...DATABASE_STEPS,
    'Keep a copy of the file and of its -wal file, then restore the outbox from a backup. If nothing can be restored, move both away and import the records again: KooGallery ignores those that it has.':
      '请先备份该文件及其 -wal 文件，再从备份恢复。如果无法恢复，请移走这两个文件并重新导入话单：云商店会忽略已有的话单。',
    'Check the address in KOO_OUTBOX_URL, and that the database runs and lets this user create tables.':
      '请检查 KOO_OUTBOX_URL 中的地址，并确认数据库正在运行且该用户可以建表。',
  },
  USAGE_ALL_REFUSED: {
    'KooGallery refused every usage record so far; the last one: {message} ({code}).':
      '到目前为止云商店拒绝了所有话单；最后一条：{message}（{code}）。',
    'Check the access key, the instance ids, and that the products are of this seller, then push again.':
      '请检查访问密钥、实例 ID，并确认商品属于该卖家，然后重新推送。',
    'A wrong record is taken out with: koo usage remove NUMBER': '移除错误的话单：koo usage remove NUMBER',
  },
  USAGE_COLUMNS: {
    'The column {column} is there twice.': '列 {column} 出现了两次。',
    'There is no column {column}.': '缺少列 {column}。',
    'There is no column named {column} in usage records.': '话单没有名为 {column} 的列。',
    'The first line names the columns, of these: {columns}.': '首行为列名，可用的列：{columns}。',
  },
  USAGE_CONFLICT: {
    'The record was not added: {why}.': '话单未添加：{why}。',
    'Choose other times, or add both amounts to one record before the first is pushed.':
      '请使用其他时间，或者在第一条推送前把两个用量合并为一条话单。',
    'Take the other one out, if it was not delivered: koo usage remove {number}':
      '如果另一条尚未送达，可将其移除：koo usage remove {number}',
  },
  USAGE_FILE: {
    'This is no CSV of usage records: {why}': '这不是话单的 CSV 文件：{why}',
    'Correct that line; text with commas stands in double quotes.':
      '请更正该行；含逗号的文本要放在双引号中。',
    'A line of it is over {size} KB: that is no usage record.': '其中一行超过 {size} KB，不是话单。',
    'Write one JSON object a line, or CSV with --format csv.':
      '请每行写一个 JSON 对象，或者用 --format csv 导入 CSV。',
  },
  USAGE_NO_PRODUCTS: {
    'Nothing was delivered: {count} usage records have no product_id, which the old interface wants.':
      '没有送达任何话单：{count} 条话单缺少旧接口要求的 product_id。',
    'They wait as they are. Push them to the new interface, which wants none: --interface new':
      '这些话单原样保留。请推送到不需要 product_id 的新接口：--interface new',
    'Or take them out, and add them again with their products: koo usage remove NUMBER':
      '或者移除它们，补上 product_id 后重新添加：koo usage remove NUMBER',
  },
  USAGE_RECORD: {
    'The record cannot be pushed: {why}.': '该话单无法推送：{why}。',
    'Correct it, then add it again.': '请更正后重新添加。',
  },
  USAGE_WRONG: {
    'A record cannot be pushed; nothing was added.\n{list}': '一条话单无法推送；没有添加任何话单。\n{list}',
    '{count} records cannot be pushed; nothing was added.\n{list}':
      '{count} 条话单无法推送；没有添加任何话单。\n{list}',
    'Correct the file and import it again.': '请更正文件后重新导入。',
    'Or take the others without them: --skip-wrong': '或者跳过这些话单，只导入其余的：--skip-wrong',
  },
};
