/** What is read in the Reference tab: the open entry, the way there, the query, the code whose snippets are shown. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { SentCode } from "../../core/knowledge/reference/article.ts";
import type { Catalogue, Entry } from "../../core/knowledge/reference/select.ts";

/** An open entry. A new one for every step, so that going to the same entry again is a step, too. */
export interface Place {
  readonly entry: Entry;
  /** How far it was read when it was left. */
  readonly scroll: number;
  /** The first place takes no focus: nobody asked for it. */
  readonly first: boolean;
  /** Words that led here out of a search. */
  readonly found: ReadonlySet<string>;
}

const firstEntry = "who-sent-this-307";
const nothingFound: ReadonlySet<string> = new Set();

export class Reading {
  readonly #catalogue: Catalogue;
  readonly #place: Signal<Place | null>;
  readonly #past = signal<readonly Place[]>([]);
  readonly query = signal("");
  /** Kept from environment to environment: who wants a 308 wants it in the next one, too. */
  readonly code = signal<SentCode>(307);
  readonly canGoBack = computed(() => this.#past.value.length > 0);

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    const entry = catalogue.byId.get(firstEntry) ?? catalogue.entries[0];
    this.#place = signal<Place | null>(
      entry === undefined ? null : { entry, scroll: 0, first: true, found: nothingFound },
    );
  }

  get place(): ReadonlySignal<Place | null> {
    return this.#place;
  }

  /** Opens an entry; `scroll` is how far the one before was read. Ignores ids that name nothing. */
  open(id: string, scroll: number, found = nothingFound): void {
    const entry = this.#catalogue.byId.get(id);
    const from = this.#place.peek();
    if (entry === undefined) return;
    batch(() => {
      if (from !== null && from.entry !== entry)
        this.#past.value = [...this.#past.peek(), { ...from, scroll }];
      this.#place.value = { entry, scroll: 0, first: false, found };
    });
  }

  back(): void {
    const past = this.#past.peek();
    const last = past.at(-1);
    if (last === undefined) return;
    batch(() => {
      this.#past.value = past.slice(0, -1);
      // Where it was left, and not where a search led then.
      this.#place.value = { ...last, first: false, found: nothingFound };
    });
  }
}
