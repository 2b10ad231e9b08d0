import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { findGrant } from '../../state/oauth-grants.js';
import { Refusal } from '../../wire/refusal.js';
import { oauthErrors } from '../../wire/error-formats.js';

/** Made up, with every member that the page has. */
const SAMPLE_USER = {
  id: '00000000000000000000000000000003',
  userName: 'koo-local-user',
  name: 'koo local user',
  email: 'user@example.com',
  mobile: '18600000000',
  role: 'user',
  organizationName: 'koo local organization',
  organizationCode: '10000',
  userId: '00000000000000000000000000000002',
  projectName: 'koo local tenant',
  tenant: '00000000000000000000000000000001',
};

/**
 * Who logged in.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649144.html
 */
export function oauthUser({ database, now }: EmulatorContext): Interface {
  return {
    open: true,
    errorFormat: oauthErrors,
    routes(scope) {
      scope.get('/api/v1/oauth2/userinfo', async ({ headers }) => {
        const [, token] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
        if (token !== undefined && findGrant(database, 'access', token, now())) return SAMPLE_USER;
        throw new Refusal(401, 'unauthorized', 'Full authentication is required to access this resource');
      });
    },
  };
}
