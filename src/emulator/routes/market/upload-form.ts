import type { EmulatorContext } from '../../emulator-context.js';
import { assetVersionOfEvent, isSealed, setPackage } from '../../state/asset-versions.js';
import { addEventString, listEventStrings } from '../../state/event-strings.js';
import type { ReceivedBytes } from '../../storage/object-store.js';
import { JsonFields } from '../../wire/json-fields.js';
import { Refusal } from '../../wire/refusal.js';
import { uploadErrors } from '../../wire/error-formats.js';

/** What the part `isvUpdateFileReq` says. */
export type UploadForm =
  { type: 'CHARACTERS'; characters: string } | { type: 'FILE'; fileName: string; sha256: string };

/** @throws Refusal `CBC.0101` for what is missing, too long or wrong, the file's hash included. */
export function readUploadForm(form: unknown, file: ReceivedBytes | undefined): UploadForm {
  if (form === undefined) throw uploadErrors.invalid('the part "isvUpdateFileReq" is missing');
  const fields = new JsonFields(form, uploadErrors);
  if (fields.oneOf('type', ['CHARACTERS', 'FILE']) === 'CHARACTERS') {
    return { type: 'CHARACTERS', characters: fields.text('characters') };
  }

  if (!file) throw uploadErrors.invalid('the part "file" is missing');
  const upload: UploadForm = {
    type: 'FILE',
    fileName: fields.text('file_name'),
    sha256: fields.sha256('sha256'),
  };
  // The page's own sample carries characters beside a file.
  fields.optionalText('characters', { empty: true });
  if (upload.sha256 !== file.sha256) throw uploadErrors.invalid('sha256 is not the SHA-256 of the file');
  return upload;
}

/**
 * Puts an upload where its event says. The same again changes nothing; something else is taken only until the
 * version is submitted for review. An event that does not exist, or is closed, is `91381034` "license apply
 * invalid": the code that the page has for an application that is not valid.
 */
export function storeUpload(
  { database, now }: EmulatorContext,
  event: string,
  form: UploadForm,
  file: ReceivedBytes | undefined,
): void {
  if (event.length > 64) throw uploadErrors.invalid('event_id is longer than 64 characters');
  const version = assetVersionOfEvent(database, event);
  if (!version) throw new Refusal(200, '91381034', 'license apply invalid: the event does not exist');
  const isSame =
    form.type === 'FILE'
      ? version.package_sha256 === form.sha256 &&
        (version.package_name === form.fileName || isSealed(version))
      : listEventStrings(database, event).includes(form.characters);
  if (isSame) return;
  if (isSealed(version)) {
    throw new Refusal(
      200,
      '91381034',
      'license apply invalid: the asset version was submitted for review with another file',
    );
  }

  if (form.type === 'FILE') {
    file!.keep();
    database.transaction(() => {
      setPackage(database, version.version_id, {
        name: form.fileName,
        bytes: file!.bytes,
        sha256: form.sha256,
      });
    });
  } else {
    database.transaction(() => addEventString(database, event, form.characters, now().toISOString()));
  }
}
