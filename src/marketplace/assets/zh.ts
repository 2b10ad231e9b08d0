import type { Chinese } from '../../i18n/message.js';
import type { assetQueryMessages } from './deployed-asset.js';

export const zh: [Chinese<typeof assetQueryMessages>] = [
  { area: 'marketplace/assets', texts: { query: () => '资产查询' } },
];
