/** What is known of every chain of the log without its events: in order, by page, and in sum. */
import { type ChainRecord, pageOf } from "./stored.ts";

export class ChainIndex {
  /** In the order in which the chains came. */
  readonly #records = new Map<string, ChainRecord>();
  readonly #pages = new Map<number, Set<string>>();
  #bytes = 0;
  #listed = 0;
  #nextOrder = 0;

  constructor(records: Iterable<ChainRecord> = []) {
    for (const record of [...records].toSorted((a, b) => a.order - b.order)) this.put(record);
  }

  /** Bytes that all chains take in storage. */
  get bytes(): number {
    return this.#bytes;
  }
  /** How many chains lists show. */
  get listed(): number {
    return this.#listed;
  }
  get nextOrder(): number {
    return this.#nextOrder;
  }
  get pages(): readonly number[] {
    return [...this.#pages.keys()];
  }

  get(id: string): ChainRecord | undefined {
    return this.#records.get(id);
  }

  values(): Iterable<ChainRecord> {
    return this.#records.values();
  }

  ofPage(page: number): readonly ChainRecord[] {
    const ids = this.#pages.get(page) ?? [];
    return [...ids].flatMap((id) => this.#records.get(id) ?? []);
  }

  /** Enters a chain, or replaces what was known of it. */
  put(record: ChainRecord): void {
    this.#count(this.#records.get(record.id), -1);
    this.#count(record, 1);
    this.#records.set(record.id, record);
    this.#nextOrder = Math.max(this.#nextOrder, record.order + 1);
    const page = pageOf(record.order);
    const ids = this.#pages.get(page);
    if (ids === undefined) this.#pages.set(page, new Set([record.id]));
    else ids.add(record.id);
  }

  delete(record: ChainRecord): void {
    if (!this.#records.delete(record.id)) return;
    this.#count(record, -1);
    const page = pageOf(record.order);
    const ids = this.#pages.get(page);
    ids?.delete(record.id);
    if (ids?.size === 0) this.#pages.delete(page);
  }

  #count(record: ChainRecord | undefined, sign: 1 | -1): void {
    if (record === undefined) return;
    this.#bytes += sign * record.bytes;
    if (record.listed) this.#listed += sign;
  }
}
