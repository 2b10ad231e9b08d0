/**
 * Copies the schemas of the access types, `schemas/product/*.schema.json`, into koo.yaml's own: an editor reads one file.
 * There `product` chooses among them by `access`, so that what is wrong is told of the branch that the author meant.
 */
import { applyEdits, modify } from 'jsonc-parser';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';

/** In the order in which `access` lists them. */
const ACCESS = ['license', 'image', 'saas', 'container'];

/**
 * @param {string} root The package's folder.
 * @param {{write: boolean}} options Whether to mend what is stale.
 * @returns {Promise<string[]>} What was stale, one sentence each; nothing when it has been mended.
 */
export async function updateProductSchemas(root, { write }) {
  const file = path.join(root, 'schemas/koo.schema.json');
  const before = readFileSync(file, 'utf8');
  const present = JSON.parse(before).$defs;
  const stale = Object.entries(definitions(root)).filter(
    ([name, definition]) => JSON.stringify(present[name]) !== JSON.stringify(definition),
  );
  if (stale.length === 0) return [];
  if (!write)
    return [
      `schemas/koo.schema.json is not what schemas/product says: ${stale.map(([name]) => name).join(', ')}.`,
    ];
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const after = stale.reduce(
    (text, [name, definition]) =>
      applyEdits(text, modify(text, ['$defs', name], definition, { formattingOptions })),
    before,
  );
  const layout = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(after, { ...layout, parser: 'json' }));
  return [];
}

function definitions(root) {
  const products = ACCESS.map((access) => {
    const text = readFileSync(path.join(root, `schemas/product/${access}.schema.json`), 'utf8');
    const { $defs, ...product } = JSON.parse(text);
    // Inside of another schema it has no name of its own.
    delete product.$id;
    delete product.$schema;
    return { $defs, name: `${access}Product`, product };
  });
  return {
    ...Object.assign({}, ...products.map(({ $defs }) => $defs)),
    ...Object.fromEntries(products.map(({ name, product }) => [name, product])),
    unknownProduct: unknownProduct(products.map(({ product }) => product)),
  };
}

/** While the access type is missing or mistyped: what any of them knows, so that nothing is told that may be right. */
function unknownProduct(products) {
  const names = [...new Set(products.flatMap(({ properties }) => Object.keys(properties)))];
  const properties = names.map((name) => {
    const known = products.map((product) => product.properties[name]).filter(Boolean);
    const isSame = known.every((one) => JSON.stringify(one) === JSON.stringify(known[0]));
    return [name, isSame ? known[0] : { title: known[0].title }];
  });
  return {
    title: 'Product of an access type that is not known',
    type: 'object',
    additionalProperties: false,
    required: products[0].required,
    properties: Object.fromEntries(properties),
  };
}
