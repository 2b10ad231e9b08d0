import { listEventStrings } from '../../state/event-strings.js';
import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'event_id', title: { en: 'Event id', zh: '事件ID' }, kind: 'id' },
  { key: 'asset', title: { en: 'For', zh: '所属' }, kind: 'text' },
  { key: 'file', title: { en: 'File', zh: '文件' }, kind: 'text', from: 'medium' },
  { key: 'bytes', title: { en: 'Size', zh: '大小' }, kind: 'bytes' },
  { key: 'strings', title: { en: 'Strings', zh: '字符串' }, kind: 'count' },
];

const QUERY = `
  SELECT event_id, assets.name || ' ' || version AS asset, package_name AS file, package_bytes AS bytes,
    (SELECT count(*) FROM event_strings WHERE event_strings.event_id = asset_versions.event_id) AS strings
  FROM asset_versions JOIN assets USING (asset_id)`;

/** 云商店事件: what strings and files are uploaded to. Here every draft of an asset has one. */
export const events: PageTable = {
  id: 'events',
  group: 'interfaces',
  title: { en: 'Market events', zh: '云商店事件' },
  summary: {
    en: 'What strings and files are uploaded to; every draft of an asset has one.',
    zh: '字符串和文件流的上传目标，每个资产草稿对应一个事件。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'A draft of an asset brings its event; what is uploaded to it shows here.',
      zh: '创建资产草稿时会生成事件，上传到该事件的内容显示在这里。',
    },
    commands: ['koo publish', 'koo upload string TEXT --event EVENT_ID'],
  },
  count: ({ database }) =>
    database.get<{ count: number }>('SELECT count(*) AS count FROM asset_versions')!.count,
  rows: ({ database }, { limit }) =>
    database
      .all<Row['cells']>(`${QUERY} ORDER BY asset_versions.rowid DESC LIMIT ?`, limit)
      .map((cells) => rowOf(cells)),
  detail({ database }, id) {
    const cells = database.get<Row['cells']>(`${QUERY} WHERE event_id = ?`, id);
    if (!cells) return undefined;
    const strings = listEventStrings(database, id);
    return {
      title: id,
      sections: [
        { title: { en: 'Event', zh: '事件' }, fields: fieldsOf(COLUMNS, rowOf(cells)) },
        ...(strings.length > 0
          ? [{ title: { en: 'Uploaded strings', zh: '已上传的字符串' }, text: strings.join('\n') }]
          : []),
      ],
    };
  },
};

function rowOf(cells: Row['cells']): Row {
  return { id: String(cells.event_id), cells };
}
