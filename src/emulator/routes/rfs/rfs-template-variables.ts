import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { templateVariables } from '../../../template/queries/template-variables.js';
import { rfsErrors } from '../../wire/error-formats.js';
import { checkRfsCalls, RFS, rfsBody } from './rfs-interface.js';
import { readCalledTemplate } from '../console/template-source.js';

/**
 * Reads the variables of a template, and refuses one that cannot be read. Nothing is stored.
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export function rfsTemplateVariables(context: EmulatorContext): Interface {
  return {
    errorFormat: rfsErrors,
    routes(scope) {
      checkRfsCalls(scope, context);
      scope.post(`${RFS}/template-analyses/variables`, async (request) => {
        const body = rfsBody(request).only('template_body', 'template_uri');
        return { variables: templateVariables(await readCalledTemplate(context, body)) };
      });
    },
  };
}
