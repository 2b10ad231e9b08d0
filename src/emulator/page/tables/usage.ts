import { countUsage, findUsage, type LedgerRow, newestUsage } from '../../state/usage-ledger.js';
import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'instance_id', title: { en: 'Instance', zh: '实例' }, kind: 'id' },
  { key: 'begin_time', title: { en: 'Begin', zh: '开始时间' }, kind: 'time' },
  { key: 'end_time', title: { en: 'End', zh: '结束时间' }, kind: 'time', from: 'medium' },
  { key: 'usage_value', title: { en: 'Usage', zh: '使用量' }, kind: 'count' },
  { key: 'metering_sn', title: { en: 'Serial number', zh: '话单序列号' }, kind: 'id', from: 'wide' },
  { key: 'times', title: { en: 'Pushed', zh: '推送次数' }, kind: 'count' },
];

/** The ledger of usage records (话单). */
export const usage: PageTable = {
  id: 'usage',
  group: 'interfaces',
  title: { en: 'Usage', zh: '使用量' },
  summary: {
    en: 'The ledger: each record once, however often it was pushed.',
    zh: '话单台账：无论推送多少次，每条话单只记一次。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'Records wait in an outbox until they are pushed.',
      zh: '话单先进入发件箱，推送后显示在这里。',
    },
    commands: [
      'koo usage add --instance my-instance --begin {begin} --end {end} --value 1.5',
      'koo usage push --target local',
    ],
  },
  count: ({ database }) => countUsage(database).records,
  rows: ({ database }, { before, limit }) =>
    newestUsage(database, limit, before === undefined ? undefined : Number(before)).map((row) => rowOf(row)),
  detail({ database }, id) {
    const row = findUsage(database, Number(id));
    return (
      row && {
        title: row.instance_id,
        sections: [
          {
            title: { en: 'Usage record', zh: '话单' },
            fields: [
              ...fieldsOf(COLUMNS, rowOf(row)),
              { name: { en: 'Recorded', zh: '记录时间' }, kind: 'time', value: row.record_time },
              { name: { en: 'Product id', zh: '商品ID' }, kind: 'id', value: row.product_id },
              {
                name: { en: 'Package instance', zh: '套餐包实例' },
                kind: 'id',
                value: row.relate_pkg_instance,
              },
            ],
          },
        ],
      }
    );
  },
};

function rowOf(row: LedgerRow & { id: number }): Row {
  return {
    id: String(row.id),
    cells: Object.fromEntries(COLUMNS.map(({ key }) => [key, row[key as keyof LedgerRow]])),
  };
}
