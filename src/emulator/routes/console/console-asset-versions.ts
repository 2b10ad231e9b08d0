import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import {
  attachedNumber,
  attachTemplate,
  countTemplates,
  detachTemplate,
} from '../../state/attached-templates.js';
import {
  type AssetVersionRow,
  assetVersionById,
  consoleAssetVersion,
  deleteAssetVersion,
  detailsOf,
  findAssetVersion,
  isSealed,
  listAssetVersions,
  reviewOf,
  setReview,
} from '../../state/asset-versions.js';
import { decideReview } from '../../review/decide-review.js';
import { deleteAsset, findAsset } from '../../state/assets.js';
import type { Database } from '../../state/database.js';
import { userOfBoth } from '../../state/links.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { conflict, CONSOLE, consoleBody, notFound } from './console-interface.js';
import { forgetPackages } from '../forget-packages.js';
import { templateNumber } from './template-number.js';

type VersionCall = { Params: { asset: string; version: string } };
type AttachCall = { Params: { asset: string; version: string; template: string } };

/** How long reading a review waits for the scan that is running, in milliseconds. */
const REVIEW_TIMEOUT_MS = 20_000;

/** What happens to one version of an asset: templates are attached to it, it is submitted, it is reviewed. */
export function consoleAssetVersions(context: EmulatorContext): Interface {
  const { database, review } = context;
  return {
    person: true,
    errorFormat: consoleErrors,
    routes(scope) {
      const path = `${CONSOLE}/assets/:asset/versions/:version`;
      scope.put<AttachCall>(`${path}/templates/:template`, async (request) => {
        const { template } = request.params;
        const body = consoleBody(request).only('template_id', 'template_version');
        if (body.text('template_id') !== template)
          throw consoleErrors.invalid('template_id is not the one of the address');
        const wanted = body.text('template_version', { max: 11 });
        return database.transaction(() => {
          const version = existing(database, request.params);
          const number = templateNumber(database, template, wanted);
          const isSame = attachedNumber(database, version.version_id, template) === number;
          if (version.status === 'IN_REVIEW' && !isSame) {
            throw conflict(
              'SEALED',
              'The asset version is being reviewed: attach the template when that is done.',
            );
          }

          attachTemplate(database, version.version_id, template, number);
          return consoleAssetVersion(database, version);
        });
      });
      scope.delete<AttachCall>(`${path}/templates/:template`, async ({ params }, reply) => {
        database.transaction(() => detach(database, params));
        return reply.code(204).send();
      });
      scope.delete<VersionCall>(path, async ({ params }, reply) => {
        forgetPackages(context, [database.transaction(() => deleteDraft(database, params))]);
        return reply.code(204).send();
      });
      scope.post<VersionCall>(`${path}/submit`, async ({ params }) => {
        const version = database.transaction(() => submit(database, params));
        if (version.status === 'IN_REVIEW') review.begin(version.version_id);
        return reviewOf(version);
      });
      scope.get<VersionCall>(`${path}/review`, async ({ params }) => {
        const version = existing(database, params);
        if (version.status !== 'IN_REVIEW') return reviewOf(version);
        await review.verdict(version.version_id, REVIEW_TIMEOUT_MS);
        return reviewOf(assetVersionById(database, version.version_id) ?? version);
      });
      scope.put<VersionCall>(`${path}/review`, async (request) => {
        const body = consoleBody(request).only('status', 'reasons');
        const verdict = {
          status: body.oneOf('status', ['APPROVED', 'REJECTED']),
          reasons: body.texts('reasons'),
        };
        return database.transaction(() =>
          decideReview(database, existing(database, request.params), verdict),
        );
      });
    },
  };
}

function existing(database: Database, { asset: id, version: name }: VersionCall['Params']): AssetVersionRow {
  if (!findAsset(database, { id })) throw notFound(`asset ${id}`);
  const version = findAssetVersion(database, id, name);
  if (!version) throw notFound(`version ${name} of asset ${id}`);
  return version;
}

/** Submitting what was submitted changes nothing; a rejected version may be submitted again. */
function submit(database: Database, params: VersionCall['Params']): AssetVersionRow {
  const version = existing(database, params);
  if (isSealed(version)) return version;
  refuseIncomplete(database, version);

  setReview(database, version.version_id, { status: 'IN_REVIEW', reasons: [] });
  return assetVersionById(database, version.version_id)!;
}

/** What each kind of asset consists of. Only a software package needs a template; the pages say it of no other. */
function refuseIncomplete(database: Database, version: AssetVersionRow): void {
  const { asset_id: id, package_sha256: sha256, version_id: versionId } = version;
  const { deployed_type: type } = findAsset(database, { id })!;
  const { image, saas } = detailsOf(database, versionId);
  if (type === 'image' && !image)
    throw conflict('NO_IMAGE', 'The asset version names no image: choose one in the draft first.');
  if (type === 'saas' && !saas)
    throw conflict('NO_ADDRESS', 'The asset version has no address: add it to the draft first.');
  if ((type === 'software_package' || type === 'container') && sha256 === null) {
    throw conflict(
      'NO_PACKAGE',
      'The asset version has no package: upload it to the event of the draft first.',
    );
  }

  if (type === 'software_package' && countTemplates(database, versionId) === 0)
    throw conflict('NO_TEMPLATE', 'An asset needs at least one auto-deploy template: attach one first.');
}

/** A software package needs at least one template: what was approved keeps its last one. */
function detach(database: Database, params: AttachCall['Params']): void {
  const { status, version_id: versionId } = existing(database, params);
  const { template } = params;
  if (attachedNumber(database, versionId, template) === undefined)
    throw notFound(`template ${template} at that asset version`);
  if (status === 'IN_REVIEW')
    throw conflict('SEALED', 'The asset version is being reviewed: detach the template when that is done.');
  const user = userOfBoth(database, versionId, template);
  if (user) {
    const spec = `spec ${user.sku_code} of product ${user.product_id}`;
    throw conflict('IN_USE', `The template and the asset are linked to ${spec}.`);
  }

  const { deployed_type: type } = findAsset(database, { id: params.asset })!;
  if (type === 'software_package' && status === 'APPROVED' && countTemplates(database, versionId) === 1)
    throw conflict('LAST_TEMPLATE', 'An asset needs at least one auto-deploy template: this is its last.');
  detachTemplate(database, versionId, template);
}

/** Drafts (草稿箱) can be deleted. Answers the hash of the package. */
function deleteDraft(database: Database, params: VersionCall['Params']): null | string {
  const version = existing(database, params);
  if (isSealed(version))
    throw conflict('NOT_DRAFT', `The asset version is ${version.status}: only a draft can be deleted.`);
  if (listAssetVersions(database, version.asset_id).length > 1)
    deleteAssetVersion(database, version.version_id);
  else deleteAsset(database, version.asset_id);
  return version.package_sha256;
}
