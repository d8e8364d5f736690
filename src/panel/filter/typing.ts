/** The field while somebody types: the menu under it, and which of its lines is active. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Suggestion } from "../../core/filter/suggest.ts";
import type { Store } from "../store.ts";

/** To draw a long list anew takes longer than to type a letter: it then follows when the typing rests. */
const manyChains = 1000;
const listPatience = 120;

const none: readonly Suggestion[] = [];

export class Typing {
  readonly #store: Store;
  readonly #open = signal(false);
  /** True when somebody asked for the menu, and did not only type: then it names the keys, too. */
  readonly #asked = signal(false);
  /** Line that the arrow keys chose; null: none, unless what was typed needs one to be understood. */
  readonly #chosen = signal<number | null>(null);

  constructor(store: Store) {
    this.#store = store;
  }

  /** Chains that all but the draft leaves, as they were when the menu opened: those that come later wait for the next one. */
  readonly #left = computed(() => {
    const { filter, rows } = this.#store;
    const summaries = this.#open.value ? rows.all().map(({ summary }) => summary.peek()) : [];
    const settled = filter.settled.value;
    return settled === null ? summaries : summaries.filter(settled);
  });

  readonly #offer = computed(() => {
    const { filter } = this.#store;
    if (!this.#open.value || filter.engine === null) return null;
    const draft = filter.draft.value;
    // A menu that came by itself goes away with the term.
    if (!this.#asked.value && (draft === "" || /\s$/.test(draft))) return null;
    return filter.engine.suggest(draft, this.#left.value);
  });

  readonly list = computed(() => this.#offer.value?.list ?? none);

  /** Index of the active line; -1 for none. */
  readonly active = computed(() => {
    const chosen = this.#chosen.value;
    if (chosen !== null) return chosen;
    const { filter } = this.#store;
    const [first] = this.list.value;
    return first !== undefined && filter.needsMending.value ? 0 : -1;
  });

  /** True while there is a menu: lines to choose from, or something to say of what was typed. */
  get isOpen(): ReadonlySignal<boolean> {
    return this.#open;
  }

  /** @param asked by a key or a click, and not by typing alone. */
  open(asked: boolean): void {
    void this.#store.filter.load();
    batch(() => {
      this.#open.value = true;
      this.#asked.value = asked;
      this.#chosen.value = null;
    });
  }

  close(): void {
    this.#open.value = false;
  }

  type(draft: string, atEnd: boolean): void {
    const { filter, rows } = this.#store;
    const many = rows.totals.peek().chains > manyChains;
    batch(() => {
      filter.write(draft, many ? listPatience : 0);
      filter.typing.value = atEnd;
      // A blank ends a term, unless it stands in a quote or between others.
      if (atEnd && /\s$/.test(draft)) filter.finish();
      this.open(false);
    });
  }

  /** Up or down by one line; past the ends lies the field itself. */
  move(step: 1 | -1): void {
    if (!this.#open.peek()) {
      this.open(true);
      return;
    }
    const count = this.list.peek().length;
    if (count === 0) {
      this.open(true);
      return;
    }
    const at = this.active.peek() + step;
    this.#chosen.value = at < -1 ? count - 1 : at >= count ? -1 : at;
  }

  /** Takes a line of the menu: a key waits for its value, a term is finished. False where there is no such line. */
  take(index: number): boolean {
    const { filter } = this.#store;
    const offer = this.#offer.peek();
    const suggestion = offer?.list[index];
    if (offer === null || suggestion === undefined) return false;
    const before = filter.draft.peek().slice(0, offer.from);
    batch(() => {
      this.#chosen.value = null;
      if (suggestion.value === null) {
        filter.write(before + suggestion.text);
        filter.typing.value = true;
        return;
      }
      filter.write(before.trimEnd());
      filter.finish();
      filter.add([suggestion.text]);
      this.close();
    });
    return true;
  }
}
