import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { Message } from '../../i18n/message.js';
import { isSignedBy, keyId } from '../provenance/envelope.js';
import { checkMessages } from './messages.js';
import { differs, fits, missing, type PackageCheck, unchecked } from './package-check.js';
import type { PackageEvidence } from './package-evidence.js';
import { type ReadStatement, readStatement } from './read-statement.js';

export interface SignatureWish {
  /** The public key that must have signed it. */
  key?: KeyObject;
}

/** The statement's subjects against the files, and its signature. */
export function checkStatement(evidence: PackageEvidence, { key }: SignatureWish): PackageCheck[] {
  const name = path.basename(evidence.names.statement);
  if (!evidence.statement)
    return key ? [missing('signature', checkMessages.nothingSigned({ file: name }))] : [];
  const statement = readStatement(evidence.statement.text);
  if (statement instanceof Message) {
    const check = differs('statement', checkMessages.unusableStatement({ defect: statement, file: name }));
    return key ? [check, differs('signature', checkMessages.noSignature({ file: name }))] : [check];
  }

  return [...checkSubjects(evidence, statement, name), checkSignature(statement, name, key)];
}

function checkSubjects(evidence: PackageEvidence, { subjects }: ReadStatement, name: string): PackageCheck[] {
  const own = path.basename(evidence.names.file);
  if (!subjects.has(own)) return [differs('statement', checkMessages.notListed({ file: own, list: name }))];
  const now = new Map([
    [own, evidence.archive?.sha256],
    [path.basename(evidence.names.manifest), evidence.manifest?.sha256],
    [path.basename(evidence.names.sbom), evidence.sbom?.sha256],
  ]);
  const wrong = [...subjects].flatMap(([subject, sha256]) => {
    if (!now.has(subject))
      return [differs('statement', checkMessages.listedButUnknown({ file: subject, list: name }))];
    const found = now.get(subject);
    if (found === undefined)
      return [missing('statement', checkMessages.listedButMissing({ file: subject, list: name }))];
    return found === sha256
      ? []
      : [differs('statement', checkMessages.sumDiffers({ file: subject, list: name }))];
  });
  // Without the key one could still add a file beside it.
  for (const [file, sha256] of now) {
    if (sha256 !== undefined && !subjects.has(file))
      wrong.push(differs('statement', checkMessages.notListed({ file, list: name })));
  }

  return wrong.length > 0
    ? wrong
    : [fits('statement', checkMessages.statementFits({ file: name, files: [...subjects.keys()] }))];
}

function checkSignature({ envelope }: ReadStatement, name: string, key?: KeyObject): PackageCheck {
  if (!envelope) {
    return key
      ? differs('signature', checkMessages.notSigned({ file: name }))
      : unchecked('signature', checkMessages.anyOrigin({ file: name }));
  }

  if (!key) {
    return unchecked(
      'signature',
      checkMessages.keyNeeded({ file: name, key: envelope.signatures[0]!.keyid }),
    );
  }

  return isSignedBy(envelope, key)
    ? fits('signature', checkMessages.signed({ file: name, key: keyId(key) }))
    : differs('signature', checkMessages.otherKey({ file: name }));
}
