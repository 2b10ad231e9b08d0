import { aged, licenceTime } from '../../routes/market/licence-samples.js';
import { listLicences, listLicenceUse } from '../../state/licences.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'license', title: { en: 'Licence code', zh: '授权码' }, kind: 'id' },
  { key: 'status', title: { en: 'State', zh: '状态' }, kind: 'status' },
  { key: 'activate_time', title: { en: 'Activated', zh: '激活时间' }, kind: 'time', from: 'medium' },
  { key: 'expire_time', title: { en: 'Expires', zh: '到期时间' }, kind: 'time' },
  { key: 'days', title: { en: 'Days of use', zh: '使用天数' }, kind: 'count', from: 'medium' },
];

/** Licence codes (授权码) that were activated. */
export const licences: PageTable = {
  id: 'licences',
  group: 'interfaces',
  title: { en: 'Licence codes', zh: '授权码' },
  summary: {
    en: 'Codes that were activated, and how their software was used.',
    zh: '已激活的授权码及其软件使用情况。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'Codes that begin with PLTEST can be activated, once each.',
      zh: '以PLTEST开头的授权码可激活一次。',
    },
    commands: ['koo licence activate PLTEST-1'],
  },
  count: ({ database }) => database.get<{ count: number }>('SELECT count(*) AS count FROM licences')!.count,
  rows: (context) => rows(context),
  detail(context, id) {
    const row = rows(context).find((one) => one.id === id);
    const uses = listLicenceUse(context.database).filter(({ license }) => license === id);
    return (
      row && {
        title: id,
        sections: [
          { title: { en: 'Licence code', zh: '授权码' }, fields: fieldsOf(COLUMNS, row) },
          {
            title: { en: 'Use by day', zh: '每日使用情况' },
            fields: uses.map(({ active_num: number, clients, day }) => ({
              kind: 'text' as const,
              name: day,
              value: [clients > 0 && `${clients} id`, number !== null && `active_num ${number}`]
                .filter(Boolean)
                .join(', '),
            })),
          },
        ],
      }
    );
  },
};

function rows({ database, now }: EmulatorContext): Row[] {
  const time = licenceTime(now());
  const uses = listLicenceUse(database);
  return listLicences(database)
    .map((licence): Row => {
      const { activate_time: activated, expire_time: expires, license, status } = aged(licence, time);
      const days = new Set(uses.filter((use) => use.license === license).map(({ day }) => day));
      return {
        id: license,
        cells: { activate_time: activated!, days: days.size, expire_time: expires!, license, status },
      };
    })
    .reverse();
}
