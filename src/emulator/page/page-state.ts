import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../platform/package-root.js';
import type { EmulatorContext } from '../emulator-context.js';
import { shownFaults } from './fault-info.js';
import type { About, LiveState } from './page-data.js';
import { PAGE_TABLES } from './tables/page-tables.js';

/** What stays as it is while the emulator runs. */
export function aboutOf(context: EmulatorContext): About {
  const { credentials, dataFolder, instanceId, origin, projectId, region, review, startedAt } = context;
  return {
    accessKey: credentials.accessKey,
    credentialsFile: path.join(dataFolder, 'credentials.json'),
    dataFolder,
    instanceId,
    projectId,
    region,
    review: review.mode,
    startedAt,
    url: origin,
    version: packageVersion(),
  };
}

/** What an open page is told whenever something changes. */
export function liveState(context: EmulatorContext): LiveState {
  return {
    counts: Object.fromEntries(PAGE_TABLES.map((table) => [table.id, table.count(context)])),
    faults: shownFaults(context.faults),
    instanceId: context.instanceId,
  };
}

function packageVersion(): string {
  const content = readFileSync(path.join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(content) as { version: string }).version;
}
