/** The numbers of the log's changes, and which of them a page may still rely on. */
import type { LogPosition } from "../core/protocol.ts";
import type { Meta } from "./stored.ts";

/** Positions between two instances: more than one hands out that it never stored. */
const instanceGap = 1_000_000;

export class Positions {
  readonly epoch: string;
  /** Where this instance began. */
  readonly startSeq: number;
  readonly #previousStart: number;
  readonly #restored: number;
  #seq: number;
  #removal: number;

  /** @param newest position of a stored chain. */
  constructor(meta: Meta | null, newest: number, newEpoch: () => string) {
    this.epoch = meta?.epoch ?? newEpoch();
    this.#removal = meta?.removalSeq ?? 0;
    this.#previousStart = meta?.startSeq ?? 0;
    this.#restored = Math.max(newest, this.#removal, this.#previousStart);
    this.startSeq = this.#restored + (meta === null ? 0 : instanceGap);
    this.#seq = this.startSeq;
  }

  get now(): LogPosition {
    return { epoch: this.epoch, seq: this.#seq };
  }

  /** Where a listed chain was last taken away. */
  get removalSeq(): number {
    return this.#removal;
  }

  change(): number {
    this.#seq += 1;
    return this.#seq;
  }

  removal(): void {
    this.#removal = this.change();
  }

  /** True when a page that knows everything up to there needs only what changed since. */
  canResume({ epoch, seq }: LogPosition): boolean {
    if (epoch !== this.epoch || seq < this.#removal || seq > this.#seq) return false;
    // Between the two lie positions that the last instance handed out, but died before it stored them.
    return seq >= this.startSeq || (seq >= this.#previousStart && seq <= this.#restored);
  }
}
