import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FILE_KINDS } from '../../../src/ledger/columns/file-kind.js';
import { NO_FIELD } from '../../../src/ledger/columns/find-field.js';
import { fieldsOf } from '../../../src/ledger/columns/known-columns.js';
import { packageRoot } from '../../../src/platform/package-root.js';

interface Schema {
  additionalProperties: { enum: string[] };
  properties: Record<string, Schema>;
}

describe('books.columns of koo.yaml', () => {
  const file = path.join(packageRoot(), 'schemas/koo.schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  const kinds = schema.properties.books!.properties.columns!.properties;

  it('has every kind of file', () => expect(Object.keys(kinds)).to.deep.equal([...FILE_KINDS]));

  for (const kind of FILE_KINDS) {
    it(`has every field of ${kind}`, () => {
      expect(kinds[kind]!.additionalProperties.enum).to.deep.equal([...fieldsOf(kind), NO_FIELD]);
    });
  }
});
