import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { insertTemplateVersion, listTemplateVersions } from '../../state/template-versions.js';
import {
  deleteTemplate,
  describeTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  type TemplateRow,
  userOfTemplate,
} from '../../state/templates.js';
import { Refusal } from '../../wire/refusal.js';
import { rfsErrors } from '../../wire/error-formats.js';
import {
  calledTemplate,
  checkRfsCalls,
  isRfsName,
  RFS,
  rfsBody,
  type TemplateCall,
  templateOf,
} from './rfs-interface.js';
import { page, type PageQuery } from './rfs-paging.js';
import { receiveTemplate } from '../console/template-source.js';

/** How many templates an account may have. */
const QUOTA = 100;

/**
 * RFS's templates: list, create, read, describe, delete.
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export function rfsTemplates(context: EmulatorContext): Interface {
  const { database, now } = context;
  const time = () => `${now().toISOString().slice(0, 19)}Z`;
  return {
    errorFormat: rfsErrors,
    routes(scope) {
      checkRfsCalls(scope, context);
      scope.get<{ Querystring: PageQuery }>(`${RFS}/templates`, async ({ query }) => {
        const { page_info, rows } = page(listTemplates(database), query, (row) => row.template_id);
        return { templates: rows.map((row) => ({ ...metadata(row), ...newest(row) })), page_info };
      });
      scope.post(`${RFS}/templates`, async (request, reply) => {
        const body = rfsBody(request).only(
          'template_name',
          'template_description',
          'version_description',
          'template_body',
          'template_uri',
        );
        const name = body.text('template_name', { max: 128 });
        if (!isRfsName(name, 128)) {
          throw rfsErrors.invalid(
            'template_name has other characters than Chinese ones, letters, digits, _ and -, or begins with none of the first two',
          );
        }

        const description = body.optionalText('template_description', { empty: true }) ?? '';
        const versionDescription = body.optionalText('version_description', { empty: true }) ?? '';
        refuseTaken(name);
        const content = await receiveTemplate(context, body);
        return content.store(() => {
          refuseTaken(name);
          const template = insertTemplate(database, name, description, time());
          const version = insertTemplateVersion(database, template, content, versionDescription, time());
          reply.code(201);
          return { template_id: template.template_id, version_id: `V${version.number}` };
        });
      });
      scope.get<TemplateCall>(`${RFS}/templates/:template/metadata`, async (request) =>
        metadata(calledTemplate(database, request)),
      );
      scope.patch<TemplateCall>(`${RFS}/templates/:template/metadata`, async (request, reply) => {
        const body = rfsBody(request).only('template_id', 'template_description');
        const template = templateOf(
          database,
          request.params.template,
          body.optionalText('template_id', { max: 36 }),
        );
        const description = body.optionalText('template_description', { empty: true });
        if (description !== undefined) describeTemplate(database, template.template_id, description, time());
        return reply.code(204).send();
      });
      scope.delete<TemplateCall>(`${RFS}/templates/:template`, async (request, reply) => {
        database.transaction(() => {
          const { name, template_id: id } = calledTemplate(database, request);
          const user = userOfTemplate(database, id);
          if (user) throw new Refusal(403, 'RF.EMU.IN_USE', `Template ${name} is used by ${user}.`);
          deleteTemplate(database, id);
        });
        return reply.code(204).send();
      });
    },
  };

  function refuseTaken(name: string): void {
    if (findTemplate(database, { name })) {
      throw new Refusal(409, 'RF.EMU.EXISTS', `Template ${name} exists already.`);
    }

    if (listTemplates(database).length >= QUOTA) {
      throw new Refusal(403, 'RF.EMU.QUOTA', `An account has at most ${QUOTA} templates.`);
    }
  }

  function newest({ template_id: id }: TemplateRow) {
    const [version] = listTemplateVersions(database, id);
    return { latest_version_id: `V${version!.number}`, latest_version_description: version!.description };
  }
}

function metadata(row: TemplateRow) {
  return {
    template_id: row.template_id,
    template_name: row.name,
    template_description: row.description,
    create_time: row.create_time,
    update_time: row.update_time,
  };
}
