import { assetVersionById } from '../../state/asset-versions.js';
import type { Column, Detail, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf, memberFields } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'name', title: { en: 'Asset', zh: '资产' }, kind: 'text' },
  { key: 'version', title: { en: 'Version', zh: '版本' }, kind: 'code' },
  { key: 'status', title: { en: 'Review', zh: '审核' }, kind: 'status' },
  { key: 'deployed_type', title: { en: 'Type', zh: '类型' }, kind: 'code', from: 'medium' },
  { key: 'package_bytes', title: { en: 'Package', zh: '软件包' }, kind: 'bytes' },
  { key: 'package_sha256', title: { en: 'SHA-256', zh: 'SHA-256' }, kind: 'id', from: 'wide' },
  { key: 'create_time', title: { en: 'Drafted', zh: '创建时间' }, kind: 'time', from: 'wide' },
];

const QUERY = `
  SELECT version_id, name, version, status, deployed_type, package_bytes, package_sha256, create_time
  FROM asset_versions JOIN assets USING (asset_id)`;

/** 资产中心: one row for each version. */
export const assets: PageTable = {
  id: 'assets',
  group: 'console',
  title: { en: 'Assets', zh: '资产' },
  summary: {
    en: 'Software packages and images, with their versions and review status.',
    zh: '软件包与镜像的各个版本及其审核状态。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'Publishing drafts an asset, uploads its package and submits it for review.',
      zh: '发布时会创建资产草稿、上传软件包并提交审核。',
    },
    commands: ['koo asset pack', 'koo publish'],
  },
  count: ({ database }) =>
    database.get<{ count: number }>('SELECT count(*) AS count FROM asset_versions')!.count,
  rows: ({ database }, { limit }) =>
    database
      .all<Row['cells']>(`${QUERY} ORDER BY asset_versions.rowid DESC LIMIT ?`, limit)
      .map((cells) => rowOf(cells)),
  detail({ database }, id) {
    const cells = database.get<Row['cells']>(`${QUERY} WHERE version_id = ?`, id);
    const version = assetVersionById(database, id);
    if (!cells || !version) return undefined;
    const reasons = JSON.parse(version.reasons) as string[];
    const attached = database.all<{ name: string; number: number }>(
      'SELECT name, number FROM attached_templates JOIN templates USING (template_id) WHERE version_id = ? ORDER BY name',
      id,
    );
    return {
      title: `${cells.name} ${version.version}`,
      actions: version.status === 'IN_REVIEW' ? verdicts(id) : [],
      sections: [
        {
          title: { en: 'Version', zh: '版本' },
          fields: [
            ...fieldsOf(COLUMNS, rowOf(cells)),
            { name: { en: 'File', zh: '文件' }, kind: 'text', value: version.package_name },
            { name: { en: 'Asset id', zh: '资产ID' }, kind: 'id', value: version.asset_id },
            { name: { en: 'Market event', zh: '云商店事件' }, kind: 'id', value: version.event_id },
            { name: { en: 'Operating system', zh: '操作系统' }, kind: 'text', value: version.os },
            { name: { en: 'Architecture', zh: '架构' }, kind: 'text', value: version.arch },
          ],
        },
        ...(reasons.length > 0
          ? [{ title: { en: 'Why it was rejected', zh: '驳回原因' }, text: reasons.join('\n') }]
          : []),
        {
          title: { en: 'Lifecycle', zh: '生命周期' },
          fields: memberFields(JSON.parse(version.lifecycle) as Record<string, string>, 'code'),
        },
        {
          title: { en: 'Templates', zh: '模板' },
          fields: attached.map(({ name, number }) => ({ kind: 'code', name, value: `V${number}` })),
        },
      ],
    };
  },
};

function rowOf({ version_id: id, ...cells }: Row['cells']): Row {
  return { id: String(id), cells };
}

/** Who looks at the page can play the reviewer. */
function verdicts(id: string): Detail['actions'] {
  const path = `/page/api/reviews/${encodeURIComponent(id)}`;
  return [
    { title: { en: 'Approve', zh: '通过' }, path, body: { status: 'APPROVED', reasons: [] } },
    {
      title: { en: 'Reject', zh: '驳回' },
      path,
      body: { status: 'REJECTED', reasons: ['Rejected by hand in the emulator.'] },
      isRefusal: true,
    },
  ];
}
