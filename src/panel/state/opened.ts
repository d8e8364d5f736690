/** The chain that the chain view shows: its events are asked for, folded and explained here, and again when it changes. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Chain } from "../../core/chain.ts";
import type { BrowserName, CaptureEvent } from "../../core/event.ts";
import type { ChainExplanation } from "../../core/explanation.ts";
import type { Known } from "../../core/seen/known.ts";
import type { Summary } from "../../core/summary.ts";
import type { Thresholds } from "../../core/settings/thresholds.ts";
import type { EventAsks } from "./events.ts";

export interface ReadChain {
  readonly chain: Chain;
  readonly explanation: ChainExplanation;
}

/** Core's way from events to a chain, its line in the list and its explanation. */
export interface ChainReader {
  /** The code that reads chains: a list of lines needs none of it. */
  load(): Promise<Reading>;
  /** The words come when the first chain is opened. */
  explain(chain: Chain, thresholds: Thresholds): Promise<ChainExplanation>;
}

export interface Reading {
  foldChain(id: string, events: readonly CaptureEvent[], browser: BrowserName): Chain | null;
  withKnown(chain: Chain, known: Known): Chain;
  summaryOf(chain: Chain, seq: number, thresholds: Thresholds): Summary;
}

interface Explainer {
  explain(chain: Chain): Promise<ChainExplanation>;
}

/** A chain from its events, with what is known beside them; null when they tell of no request. */
export type ReadChainEvents = (id: string, events: readonly CaptureEvent[]) => Promise<Chain | null>;

export interface OpenedChain {
  readonly id: string;
  /** null while the first events are on their way. */
  readonly read: ReadChain | null;
  /** True when the background no longer has it. */
  readonly gone: boolean;
  /** What was thrown when it was read; undefined when nothing was. */
  readonly failure?: unknown;
}

export class Opened {
  readonly #asks: EventAsks;
  readonly #reader: Explainer;
  readonly #readEvents: ReadChainEvents;
  readonly #opened = signal<OpenedChain | null>(null);
  #asking = false;
  #changedMeanwhile = false;

  constructor(asks: EventAsks, reader: Explainer, readEvents: ReadChainEvents) {
    this.#asks = asks;
    this.#reader = reader;
    this.#readEvents = readEvents;
  }

  get chain(): ReadonlySignal<OpenedChain | null> {
    return this.#opened;
  }

  open(id: string): void {
    if (this.#opened.peek()?.id === id) return;
    this.#opened.value = { id, read: null, gone: false };
    void this.#read();
  }

  close(): void {
    this.#opened.value = null;
  }

  /** To be told of every changed summary: reads the chain again if it is this one. */
  changed(id: string): void {
    if (this.#opened.peek()?.id === id) void this.#read();
  }

  /** Chain and explanation of any chain, for copying; null when the background no longer has it. */
  async readOf(id: string): Promise<ReadChain | null> {
    const opened = this.#opened.peek();
    if (opened?.id === id && opened.read !== null) return opened.read;
    const events = (await this.#asks.ask([id])).get(id);
    return events === undefined ? null : await this.#fold(id, events);
  }

  async #fold(id: string, events: readonly CaptureEvent[]): Promise<ReadChain | null> {
    const chain = await this.#readEvents(id, events);
    return chain === null ? null : { chain, explanation: await this.#reader.explain(chain) };
  }

  /** A chain that cannot be read, or explained, must hold up no other. */
  async #shown(id: string, events: readonly CaptureEvent[] | undefined): Promise<Partial<OpenedChain>> {
    try {
      const read = events === undefined ? null : await this.#fold(id, events);
      return read === null ? { gone: true } : { read, gone: false, failure: undefined };
    } catch (failure) {
      return { read: null, failure };
    }
  }

  async #read(): Promise<void> {
    if (this.#asking) {
      this.#changedMeanwhile = true;
      return;
    }
    this.#asking = true;
    do {
      this.#changedMeanwhile = false;
      const id = this.#opened.peek()?.id;
      if (id === undefined) break;
      const events = (await this.#asks.ask([id])).get(id);
      const shown = await this.#shown(id, events);
      const opened = this.#opened.peek();
      if (opened === null) break;
      // Another chain was opened while this one was on its way.
      if (opened.id !== id) this.#changedMeanwhile = true;
      else this.#opened.value = { ...opened, ...shown };
    } while (this.#changedMeanwhile);
    this.#asking = false;
  }
}
