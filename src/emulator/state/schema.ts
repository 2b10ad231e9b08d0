import { RFS_TABLES } from './rfs-tables.js';

/** Raised whenever {@link SCHEMA} changes in a way that an older or newer koo cannot read. */
export const SCHEMA_VERSION = 1;

export const SCHEMA = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- Every address this emulator was reached at: its port may be another one each time, a template_uri stays valid.
CREATE TABLE origins (origin TEXT PRIMARY KEY) STRICT;

-- Uploads of PUT /console/v1/objects. The bytes are in objects/SHA256.
CREATE TABLE objects (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL) STRICT;

CREATE TABLE templates (
  template_id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  -- Of the newest version there ever was: a number is not given twice.
  last_number INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL
) STRICT;

CREATE TABLE template_versions (
  template_id TEXT NOT NULL REFERENCES templates ON DELETE CASCADE,
  number INTEGER NOT NULL,
  description TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  suffix TEXT NOT NULL,
  create_time TEXT NOT NULL,
  PRIMARY KEY (template_id, number)
) STRICT;

CREATE TABLE assets (
  asset_id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  deployed_type TEXT NOT NULL
) STRICT;

CREATE TABLE asset_versions (
  version_id TEXT PRIMARY KEY,
  asset_id TEXT NOT NULL REFERENCES assets ON DELETE CASCADE,
  version TEXT NOT NULL,
  status TEXT NOT NULL,
  reasons TEXT NOT NULL,
  event_id TEXT NOT NULL UNIQUE,
  lifecycle TEXT NOT NULL,
  os TEXT,
  arch TEXT,
  image_id TEXT,
  package_name TEXT,
  package_bytes INTEGER,
  package_sha256 TEXT,
  create_time TEXT NOT NULL,
  UNIQUE (asset_id, version)
) STRICT;

CREATE TABLE attached_templates (
  version_id TEXT NOT NULL REFERENCES asset_versions ON DELETE CASCADE,
  template_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (version_id, template_id),
  FOREIGN KEY (template_id, number) REFERENCES template_versions (template_id, number)
) STRICT;

-- What was uploaded to a market event as a string.
CREATE TABLE event_strings (
  event_id TEXT NOT NULL REFERENCES asset_versions (event_id) ON DELETE CASCADE,
  characters TEXT NOT NULL,
  time TEXT NOT NULL,
  PRIMARY KEY (event_id, characters)
) STRICT;

CREATE TABLE products (product_id TEXT PRIMARY KEY, name TEXT NOT NULL, access TEXT NOT NULL) STRICT;

CREATE TABLE specs (
  product_id TEXT NOT NULL REFERENCES products ON DELETE CASCADE,
  sku_code TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (product_id, sku_code)
) STRICT;

CREATE TABLE links (
  product_id TEXT NOT NULL,
  sku_code TEXT NOT NULL,
  template_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  version_id TEXT REFERENCES asset_versions,
  PRIMARY KEY (product_id, sku_code),
  FOREIGN KEY (product_id, sku_code) REFERENCES specs (product_id, sku_code) ON DELETE CASCADE,
  FOREIGN KEY (template_id, number) REFERENCES template_versions (template_id, number)
) STRICT;

CREATE TABLE requests (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  query TEXT NOT NULL,
  status INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  access_key TEXT
) STRICT;
`;

/** What came later, and an older koo does not miss. */
export const ADDITIONS = `
${RFS_TABLES}
CREATE TABLE IF NOT EXISTS usage_ledger (
  instance_id TEXT NOT NULL,
  begin_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  record_time TEXT NOT NULL,
  usage_value TEXT NOT NULL,
  metering_sn TEXT,
  product_id TEXT,
  relate_pkg_instance TEXT,
  times INTEGER NOT NULL,
  UNIQUE (instance_id, begin_time, end_time)
) STRICT;

CREATE TABLE IF NOT EXISTS licences (
  license TEXT PRIMARY KEY,
  activate_time TEXT NOT NULL,
  expire_time TEXT NOT NULL
) STRICT;

-- What a version says beside its lifecycle, as JSON: of an image, of a SaaS asset.
CREATE TABLE IF NOT EXISTS asset_details (
  version_id TEXT PRIMARY KEY REFERENCES asset_versions ON DELETE CASCADE,
  details TEXT NOT NULL
) STRICT;

-- A spec that has an asset and no template; links has those with one.
CREATE TABLE IF NOT EXISTS asset_links (
  product_id TEXT NOT NULL,
  sku_code TEXT NOT NULL,
  version_id TEXT NOT NULL REFERENCES asset_versions,
  PRIMARY KEY (product_id, sku_code),
  FOREIGN KEY (product_id, sku_code) REFERENCES specs (product_id, sku_code) ON DELETE CASCADE
) STRICT;

-- Who used the software under a licence code, by id or as a number.
CREATE TABLE IF NOT EXISTS licence_clients (
  license TEXT NOT NULL,
  day TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (license, day, id)
) STRICT;

CREATE TABLE IF NOT EXISTS licence_numbers (
  license TEXT NOT NULL,
  day TEXT NOT NULL,
  active_num INTEGER NOT NULL,
  PRIMARY KEY (license, day)
) STRICT;

-- What the domain of the users gave out: codes, access tokens, refresh tokens, as their SHA-256 only.
CREATE TABLE IF NOT EXISTS oauth_grants (
  sha256 TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  redirect_uri TEXT,
  expires TEXT NOT NULL
) STRICT;

-- Orders that were placed here, as order/query answers them. All that follow a purchase name its order.
CREATE TABLE IF NOT EXISTS orders (
  order_id TEXT PRIMARY KEY,
  purchase_id TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- What of a purchase the seller's server is called for, with every attempt, as JSON.
CREATE TABLE IF NOT EXISTS deliveries (
  delivery_id INTEGER PRIMARY KEY,
  purchase_id TEXT NOT NULL REFERENCES orders (order_id) ON DELETE CASCADE,
  order_id TEXT REFERENCES orders (order_id),
  event TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS deliveries_by_purchase ON deliveries (purchase_id);
CREATE INDEX IF NOT EXISTS orders_by_purchase ON orders (purchase_id);
`;
