import { isObject } from '../../platform/is-object.js';
/** What an answer says of one record that it refuses. */
export interface AbnormalRecord {
  meteringSn?: string;
  instanceId?: string;
  beginTime?: string;
  endTime?: string;
  code?: string;
  message?: string;
}

/** How deep the list may lie in the answer: beside `error_code`, or in an object such as `data`. */
const MAX_DEPTH = 2;

/**
 * The refused records of an answer with code 94060999. The pages name the type of its items (AbnormalUsageData, with a
 * description of at most 255 characters), but neither the list nor the other members: so every list of objects is
 * looked at, and names are taken in either spelling.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649410.html
 */
export function abnormalRecords(content: Readonly<Record<string, unknown>>): AbnormalRecord[] {
  return listsIn(content, MAX_DEPTH).flatMap((list) =>
    list.filter((item) => isObject(item)).map((item) => abnormal(item)),
  );
}

function listsIn(value: Readonly<Record<string, unknown>>, depth: number): unknown[][] {
  return Object.values(value).flatMap((member) => {
    if (Array.isArray(member)) return [member];
    return isObject(member) && depth > 1 ? listsIn(member, depth - 1) : [];
  });
}

function abnormal(item: Record<string, unknown>): AbnormalRecord {
  const members = Object.entries(item).filter(
    (member): member is [string, number | string] =>
      typeof member[1] === 'string' || typeof member[1] === 'number',
  );
  const named = (pattern: RegExp): string | undefined => {
    const found = members.find(([name]) => pattern.test(name.replaceAll('_', '')));
    return found && String(found[1]);
  };
  return {
    meteringSn: named(/^metering(?:sn|id)$/i),
    instanceId: named(/^instanceid$/i),
    beginTime: named(/^begintime$/i),
    endTime: named(/^endtime$/i),
    code: named(/code$/i),
    message: named(/(?:msg|message|desc|description|reason|error)$/i),
  };
}
