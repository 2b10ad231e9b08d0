import type { CommandTexts } from '../command-texts.js';
import { sharedFlags, targetFlags } from './shared-flags.js';

/** Of `koo usage …`. */
export const usageCommands: Readonly<Record<string, CommandTexts>> = {
  'usage:add': {
    summary: '将话单加入待发队列。',
    description:
      '检查话单并保存到磁盘，由 `koo usage push` 发送。重复添加同一话单不会有任何影响。时间使用 UTC（20220809T080000Z）或带时区（2022-08-09T16:00:00+08:00）。',
    flags: {
      begin: '使用的开始时间。',
      end: '使用的结束时间。',
      instance: '按需实例的 ID。',
      number: '话单的唯一编号（metering_sn）；默认由实例和时间生成。',
      outbox: sharedFlags.outbox,
      package: '要扣减的套餐包实例（relate_pkg_instance），适用于用完即停的套餐包。',
      product: '商品 ID，旧接口必填。',
      project: sharedFlags.project,
      value: '使用量：大于 0，最多 4 位小数。',
    },
  },
  'usage:import': {
    summary: '将文件中的话单导入待发队列：全部导入，或全部不导入。',
    description:
      '读取首行为列名的 CSV，或每行一个对象的 JSON；字段名与接口一致：instance_id、begin_time、end_time、usage_value，可选 metering_sn、record_time、product_id、relate_pkg_instance。重复导入同一文件不会增加任何话单。自动识别逗号、分号和制表符分隔，以及 UTF-8、GB18030（GBK）和 UTF-16 编码。没有话单的文件会报错。',
    args: { file: '要导入的文件；- 表示标准输入。' },
    flags: {
      'dry-run': '仅检查话单，不导入。',
      encoding: '文件编码；默认按内容识别：UTF-8、GB18030（GBK）或 UTF-16。',
      format: '文件格式；默认按扩展名判断，否则按首个字符判断。',
      outbox: sharedFlags.outbox,
      project: sharedFlags.project,
      'skip-wrong': '跳过无效的话单，导入其余话单；有无效话单时退出码为 1。',
    },
  },
  'usage:push': {
    summary: '将待发话单推送到云商店（按需使用量推送）。',
    description:
      '发送待发队列中的话单，每次请求最多 1,000 条。只有收到云商店对某条话单的响应后，才算已送达；在此之前会原样重发，保证只计费一次。可以随时反复运行，例如由定时任务触发。按本机时钟已超过 21 天的话单，只有在云商店的时间（Date 响应头）也如此时才作废，否则跳过。有话单被拒绝时退出码为 4；因时钟不一致而跳过时为 3；缺少 product_id 时为 2。首次推送必须指定目标，并将待发队列永久绑定到该目标；如需在模拟器上测试，请使用单独的队列：--target local --outbox FILE。推送到云商店时每次都要指定目标。',
    flags: {
      ...targetFlags,
      'forget-delivered':
        '推送后，先将已送达的话单复制到账簿，再删除其中结束时间早于指定天数的话单；至少 22 天。',
      interface: '推送所用的接口；旧接口要求每条话单包含 product_id，不需要接入密钥。',
      outbox: sharedFlags.outbox,
      target:
        '推送的目标：`local`（正在运行的模拟器，不计费），或 koo.yaml 中的目标。首次推送以及每次会计费的推送都必须指定 --target 或 --url。',
    },
  },
  'usage:remove': {
    summary: '从待发队列中删除未送达的话单。',
    args: { number: '话单的编号（metering_sn）。' },
    flags: { outbox: sharedFlags.outbox, project: sharedFlags.project },
  },
  'usage:status': {
    summary: '查看待发、已送达和被拒绝的话单，以及推送截止时间。',
    flags: {
      'exit-code': '有话单被拒绝，或待发超过两小时，则以退出码 1 结束。',
      outbox: sharedFlags.outbox,
      project: sharedFlags.project,
      refused: '最多显示的被拒绝话单数。',
    },
  },
};
