import type { CommandTexts } from '../command-texts.js';
import { targetFlags } from './shared-flags.js';

/** Of `koo order …`. */
export const orderCommands: Readonly<Record<string, CommandTexts>> = {
  'order:get': {
    summary: '查看订单（查询订单）。',
    description:
      '按 ID 查询单个订单；云商店不提供列表查询。除非明确要求，买家的个人信息以掩码显示。MOCKPERIODYEARNEW、MOCKONETIMENEW、MOCKONDEMAND 等是用于测试的示例订单。',
    args: { id: '订单 ID。' },
    flags: {
      ...targetFlags,
      format: '输出格式；csv 和 table 为每个订单行的每个商品输出一行。',
      line: '仅显示订单中的该行。',
      'show-buyer': '显示买家的姓名、电话、邮箱，以及买家填写的内容。',
    },
  },
};
