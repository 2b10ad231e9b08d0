import { UsageError } from '../../errors/koo-error.js';
import { flagMessages } from './messages.js';

const EXAMPLE = '--template-uri small=https://BUCKET.obs.cn-north-4.myhuaweicloud.com/small.zip';

/**
 * What `--template-uri KEY=URL` says, by key.
 * @throws UsageError where one has another form
 */
export function templateUris(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((one) => {
      const [, key, uri] = /^([^=:/]+)=(\S+)$/.exec(one) ?? [];
      if (key !== undefined && uri !== undefined) return [key, uri];
      // The address may give whoever has it the right to read.
      throw new UsageError('TEMPLATE_URI_FORM', flagMessages.templateUriForm(), {
        hints: [flagMessages.writeTemplateUri({ example: EXAMPLE })],
      });
    }),
  );
}
