import type { FastifyRequest } from 'fastify';
import type { ConsoleTemplate, RegisterTemplate } from '../../console-wire.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import {
  deleteTemplateVersion,
  insertTemplateVersion,
  listTemplateVersions,
} from '../../state/template-versions.js';
import {
  consoleTemplate,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  userOfTemplate,
} from '../../state/templates.js';
import { Refusal } from '../../wire/refusal.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { conflict, CONSOLE, consoleBody, notFound } from './console-interface.js';
import { isRfsName } from '../rfs/rfs-interface.js';
import { templateNumber } from './template-number.js';
import { checkedTemplate, objectBytes, objectOf } from './template-source.js';

/** 新增模版: auto-deploy templates. RFS has the same ones, under the same names. */
export function consoleTemplates(context: EmulatorContext): Interface {
  const { database } = context;
  return {
    person: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get<{ Querystring: { name?: string } }>(`${CONSOLE}/templates`, async ({ query: { name } }) => {
        const rows = listTemplates(database).filter((row) => name === undefined || row.name === name);
        return { templates: rows.map((row) => consoleTemplate(database, row)) };
      });
      scope.post(`${CONSOLE}/templates`, async (request) => register(context, readTemplateForm(request)));
      scope.delete<{ Params: { template: string } }>(
        `${CONSOLE}/templates/:template`,
        async ({ params }, reply) => {
          database.transaction(() => {
            const row = findTemplate(database, { id: params.template });
            if (!row) throw notFound(`template ${params.template}`);
            const user = userOfTemplate(database, row.template_id);
            if (user) throw conflict('IN_USE', `Template ${row.name} is used by ${user}.`);
            deleteTemplate(database, row.template_id);
          });
          return reply.code(204).send();
        },
      );
      scope.delete<{ Params: { template: string; version: string } }>(
        `${CONSOLE}/templates/:template/versions/:version`,
        async ({ params }, reply) => {
          database.transaction(() => deleteVersion(context, params));
          return reply.code(204).send();
        },
      );
    },
  };
}

function readTemplateForm(request: FastifyRequest): RegisterTemplate {
  const body = consoleBody(request).only('name', 'introduction', 'template_uri', 'sha256');
  const name = body.text('name', { max: 128 });
  if (!isRfsName(name, 128)) {
    throw consoleErrors.invalid(
      'RFS does not accept this template name: use Chinese characters, letters, digits, _ and -, beginning with one of the first two',
    );
  }

  return {
    name,
    introduction: body.text('introduction', { empty: true }),
    template_uri: body.text('template_uri', { max: 2048 }),
    sha256: body.sha256('sha256'),
  };
}

/** The template with its new version, or as it is when its newest version has these bytes. */
async function register(context: EmulatorContext, form: RegisterTemplate): Promise<ConsoleTemplate> {
  const { database, now } = context;
  const object = objectOf(context, form.template_uri, consoleErrors);
  if (object.sha256 !== form.sha256) {
    throw new Refusal(
      400,
      'EMU.HASH_MISMATCH',
      `The object at template_uri has the SHA-256 ${object.sha256}.`,
    );
  }

  await checkedTemplate(objectBytes(context, object, consoleErrors), '.zip', consoleErrors);
  return database.transaction(() => {
    const time = `${now().toISOString().slice(0, 19)}Z`;
    const found = findTemplate(database, { name: form.name });
    const newest = found && listTemplateVersions(database, found.template_id)[0];
    if (found && newest?.sha256 === form.sha256) return consoleTemplate(database, found);
    const template = found ?? insertTemplate(database, form.name, form.introduction, time);
    insertTemplateVersion(database, template, { ...object, suffix: '.zip' }, '', time);
    return consoleTemplate(database, template);
  });
}

/** As RFS has it: the last version of a template is deleted with the template only. */
function deleteVersion(
  { database }: EmulatorContext,
  { template: id, version }: { template: string; version: string },
): void {
  const number = templateNumber(database, id, version);
  const { name } = findTemplate(database, { id })!;
  const user = userOfTemplate(database, id, number);
  if (user) throw conflict('IN_USE', `Version ${version} of template ${name} is used by ${user}.`);
  if (listTemplateVersions(database, id).length === 1) {
    throw conflict(
      'LAST_VERSION',
      `Version ${version} is the last of template ${name}: delete the template.`,
    );
  }

  deleteTemplateVersion(database, id, number);
}
