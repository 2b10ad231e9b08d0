import type { FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import {
  deleteTemplateVersion,
  findTemplateVersion,
  insertTemplateVersion,
  listTemplateVersions,
  type TemplateVersionRow,
  versionNumber,
} from '../../state/template-versions.js';
import { type TemplateRow, userOfTemplate } from '../../state/templates.js';
import { Refusal } from '../../wire/refusal.js';
import { rfsErrors } from '../../wire/error-formats.js';
import { templateAddress } from '../downloads.js';
import { calledTemplate, checkRfsCalls, noSuch, RFS, rfsBody, type TemplateCall } from './rfs-interface.js';
import { page, type PageQuery } from './rfs-paging.js';
import { receiveTemplate } from '../console/template-source.js';

type ListCall = TemplateCall & { Querystring: PageQuery };
type VersionCall = TemplateCall & { Params: { version: string } };

/**
 * The versions of RFS's templates: list, add, read, delete.
 * @see https://support.huaweicloud.com/api-aos/CreateTemplateVersion.html
 */
export function rfsTemplateVersions(context: EmulatorContext): Interface {
  const { database, now } = context;
  const versions = `${RFS}/templates/:template/versions`;
  return {
    errorFormat: rfsErrors,
    routes(scope) {
      checkRfsCalls(scope, context);
      scope.get<ListCall>(versions, async (request) => {
        const template = calledTemplate(database, request);
        const rows = listTemplateVersions(database, template.template_id);
        const { page_info, rows: shown } = page(rows, request.query, (row) => `V${row.number}`);
        return { versions: shown.map((row) => metadata(template, row)), page_info };
      });
      scope.post<TemplateCall>(versions, async (request, reply) => {
        const body = rfsBody(request).only('version_description', 'template_body', 'template_uri');
        const description = body.optionalText('version_description', { empty: true }) ?? '';
        calledTemplate(database, request);
        const content = await receiveTemplate(context, body);
        return content.store(() => {
          const template = calledTemplate(database, request);
          const time = `${now().toISOString().slice(0, 19)}Z`;
          const { number } = insertTemplateVersion(database, template, content, description, time);
          reply.code(201);
          return { version_id: `V${number}` };
        });
      });
      scope.get<VersionCall>(`${versions}/:version/metadata`, async (request) => {
        const { template, version } = called(request);
        return metadata(template, version);
      });
      // The content itself is fetched from the address, without any of this call's headers.
      scope.get<VersionCall>(`${versions}/:version`, async (request, reply) =>
        reply.redirect(templateAddress(context, called(request).version), 302),
      );
      scope.delete<VersionCall>(`${versions}/:version`, async (request, reply) => {
        database.transaction(() => {
          const { template, version } = called(request);
          refuseDeletion(template, version);
          deleteTemplateVersion(database, template.template_id, version.number);
        });
        return reply.code(204).send();
      });
    },
  };

  function called(request: FastifyRequest<VersionCall>): {
    template: TemplateRow;
    version: TemplateVersionRow;
  } {
    const template = calledTemplate(database, request as unknown as FastifyRequest<TemplateCall>);
    const number = versionNumber(request.params.version);
    const version =
      number === undefined ? undefined : findTemplateVersion(database, template.template_id, number);
    if (version) return { template, version };
    throw noSuch(`version ${request.params.version} of template ${template.name}`);
  }

  function refuseDeletion(template: TemplateRow, { number }: TemplateVersionRow): void {
    const user = userOfTemplate(database, template.template_id, number);
    if (user) {
      throw new Refusal(
        403,
        'RF.EMU.IN_USE',
        `Version V${number} of template ${template.name} is used by ${user}.`,
      );
    }

    if (listTemplateVersions(database, template.template_id).length > 1) return;
    throw new Refusal(
      403,
      'RF.EMU.LAST_VERSION',
      'The last version of a template is deleted with the template only.',
    );
  }
}

function metadata(template: TemplateRow, version: TemplateVersionRow) {
  return {
    template_id: template.template_id,
    template_name: template.name,
    version_id: `V${version.number}`,
    version_description: version.description,
    create_time: version.create_time,
  };
}
