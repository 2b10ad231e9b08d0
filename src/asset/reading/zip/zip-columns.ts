import { NumberColumn } from '../../columns/number-column.js';
import { EntryColumns, type RawName } from '../entry-columns.js';
import { methodName, type ZipEntry } from './zip-entry.js';

/** The entries of a zip, and where their bytes are. */
export class ZipColumns extends EntryColumns<ZipEntry> {
  readonly #compressedSizes = new NumberColumn(Float64Array);
  readonly #crcs = new NumberColumn(Uint32Array);
  readonly #methods = new NumberColumn(Uint16Array);
  readonly #flags = new NumberColumn(Uint16Array);
  readonly #localAt = new NumberColumn(Float64Array);
  readonly #dataAt = new NumberColumn(Float64Array);

  override add(entry: ZipEntry, raw?: RawName): void {
    const row = this.length;
    super.add(entry, raw);
    this.#compressedSizes.set(row, entry.compressedSize);
    this.#crcs.set(row, entry.crc32);
    this.#methods.set(row, entry.methodNumber);
    this.#flags.set(row, entry.flags);
    this.#localAt.set(row, entry.localAt);
    this.setDataAt(row, entry.dataAt);
  }

  protected override entry(row: number): ZipEntry {
    const entry = super.entry(row);
    entry.compressedSize = this.#compressedSizes.get(row);
    entry.crc32 = this.#crcs.get(row);
    entry.methodNumber = this.#methods.get(row);
    entry.method = methodName(entry.methodNumber);
    entry.flags = this.#flags.get(row);
    entry.localAt = this.localAt(row);
    const dataAt = this.dataAt(row);
    if (dataAt !== undefined) entry.dataAt = dataAt;
    return entry;
  }

  localAt(row: number): number {
    return this.#localAt.get(row);
  }

  dataAt(row: number): number | undefined {
    const dataAt = this.#dataAt.get(row);
    return Number.isNaN(dataAt) ? undefined : dataAt;
  }

  setDataAt(row: number, dataAt: number | undefined): void {
    this.#dataAt.set(row, dataAt ?? Number.NaN);
  }

  /** Where its bytes end; of an entry whose beginning is known. */
  dataEnd(row: number): number {
    return this.#dataAt.get(row) + this.#compressedSizes.get(row);
  }
}
