import type { InstancesQueried, QueriedInstance } from '../../../callback/sending/query-instances.js';
import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';
import { csvText } from '../../terminal/csv-text.js';
import { tableText } from '../../terminal/table-text.js';
import { instanceQueryMessages } from './messages.js';

const MASKED = '***';

/** Names of the interface, so that a script reads the same in a table and in JSON. */
const COLUMNS = [
  'instanceId',
  'frontEndUrl',
  'adminUrl',
  'userName',
  'password',
  'memo',
  'relatedInstanceId',
  'usageValue',
  'statisticalTime',
  'dashboardUrl',
] as const;

/** What `koo instance query --json` prints. Its schema is `schemas/output/instance-query.schema.json`. */
export interface InstanceQueryResult {
  url: string;
  protocol: string;
  instances: Array<Omit<QueriedInstance, 'reason'> & { reason?: string }>;
  summary: { asked: number; found: number; failed: number; calls: number };
}

/** @param showsSecrets Whether passwords are shown. */
export function instanceQueryResult(
  { calls, instances }: InstancesQueried,
  {
    language,
    protocol,
    showsSecrets,
    url,
  }: { language: Language; protocol: string; showsSecrets: boolean; url: URL },
): InstanceQueryResult {
  const found = instances.filter(({ status }) => status === 'found').length;
  return {
    url: url.href,
    protocol,
    instances: instances.map(({ reason, ...instance }) => ({
      ...(showsSecrets ? instance : masked(instance)),
      ...(reason && { reason: textOf(reason, language) }),
    })),
    summary: { asked: instances.length, found, failed: instances.length - found, calls },
  };
}

function masked(instance: Omit<QueriedInstance, 'reason'>): Omit<QueriedInstance, 'reason'> {
  const { appInfo } = instance;
  return appInfo?.password ? { ...instance, appInfo: { ...appInfo, password: MASKED } } : instance;
}

/** A row for each entry of usage, or for the instance where it has none. */
function instanceRows({ instances }: InstanceQueryResult): string[][] {
  return instances.flatMap(({ appInfo = {}, instanceId, status, usageInfo }) => {
    if (status === 'failed') return [];
    const entries = usageInfo && usageInfo.length > 0 ? usageInfo : [{}];
    return entries.map((usage) => {
      const values: Record<string, unknown> = { ...appInfo, ...usage, instanceId };
      return COLUMNS.map((name) => (values[name] === undefined ? '' : String(values[name])));
    });
  });
}

export function instancesCsv(result: InstanceQueryResult): string {
  return csvText(COLUMNS, instanceRows(result));
}

/** The table of what was found. */
export function instancesTable(result: InstanceQueryResult): string {
  return tableText(COLUMNS, instanceRows(result));
}

/** What is to be known beside the table: what was not found, and how many were. */
export function instancesNotes({ instances, summary }: InstanceQueryResult, language: Language): string {
  const words = textsIn(instanceQueryMessages, language);
  const notes = instances.flatMap(({ instanceId, reason }) =>
    reason === undefined ? [] : [words.failed({ id: escapeLine(instanceId), reason: escapeLine(reason) })],
  );
  return [...notes, words.total(summary)].join('\n');
}
