import type { TABLES } from '../../model/field.js';
import { guess, type KnownHeadings, OLD_USAGE_PAGE, seenOn, USAGE_PAGE } from '../known-heading.js';

/** 话单管理, and records in the form of the interface. */
export const USAGE_HEADINGS = {
  meteringSn: [
    ...seenOn(USAGE_PAGE, 'metering_sn'),
    ...guess(
      '话单流水号',
      '话单编号',
      '话单ID',
      '计量流水号',
      '话单唯一标识',
      'Record ID',
      'Usage Record ID',
    ),
  ],
  instanceId: [...seenOn(USAGE_PAGE, 'instance_id'), ...guess('实例ID', '资源ID', 'Resource ID')],
  productId: [...seenOn(OLD_USAGE_PAGE, 'product_id'), ...guess('商品ID', '产品ID')],
  recordedAt: [
    ...seenOn(USAGE_PAGE, 'record_time'),
    ...guess('记录时间', '话单时间', '话单生成时间', '上报时间', 'Recorded At', 'Reported At'),
  ],
  beginAt: [
    ...seenOn(USAGE_PAGE, 'begin_time'),
    ...guess(
      '开始时间',
      '计量开始时间',
      '使用开始时间',
      '话单开始时间',
      'Start Time',
      'Begin At',
      'Usage Start Time',
    ),
  ],
  endAt: [
    ...seenOn(USAGE_PAGE, 'end_time'),
    ...guess('结束时间', '计量结束时间', '使用结束时间', '话单结束时间', 'End At', 'Usage End Time'),
  ],
  usageValue: [
    ...seenOn(USAGE_PAGE, 'usage_value'),
    ...guess('使用量', '用量', '使用值', 'Usage', 'Usage Quantity'),
  ],
  packageInstanceId: [
    ...seenOn(USAGE_PAGE, 'relate_pkg_instance'),
    ...guess('套餐包实例ID', '关联套餐包实例', '关联套餐包实例ID', 'Package Instance ID'),
  ],
  state: guess('话单状态', '处理状态', '上报状态', '状态', 'Record Status', 'Status', 'State'),
  code: guess('错误码', '返回码', '结果码', 'Error Code', 'Result Code', 'Code'),
} satisfies KnownHeadings<keyof typeof TABLES.usage>;
