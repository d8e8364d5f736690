/** Which of the listed chains are shown: what somebody asked for by terms and switches. Kept for as long as the panel is open. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Milliseconds } from "../../core/event.ts";
import type * as Engine from "../../core/filter/engine.ts";
import type { Problem, Term } from "../../core/filter/term.ts";
import type { Summary } from "../../core/summary.ts";
import { type KindName, kinds, type SwitchName, switches } from "./quick-filters.ts";

export type ChainTest = (summary: Summary) => boolean;

/** Requests of a page begin a little before the page says that its navigation began: clocks differ. */
export const clockSlack: Milliseconds = 100;

const nothing: readonly Term[] = [];

export class ListFilter {
  /** Finished terms, as they are written. */
  readonly terms = signal<readonly string[]>([]);
  readonly #draft = signal("");
  /** What of the draft the list has heard of. */
  readonly #heard = signal("");
  /** True while the draft's end is being typed, and may be the beginning of what is meant. */
  readonly typing = signal(false);
  readonly kind = signal<KindName>("all");
  readonly switched = signal<ReadonlySet<SwitchName>>(new Set());
  /** When the navigation began whose chains alone are shown; null: those of all. */
  readonly since = signal<Milliseconds | null>(null);
  /** The grammar: null until somebody first filters. */
  readonly #engine = signal<typeof Engine | null>(null);
  #loading: Promise<void> | null = null;
  #hearing: ReturnType<typeof setTimeout> | undefined;

  /** What stands in the field behind the terms. */
  get draft(): ReadonlySignal<string> {
    return this.#draft;
  }

  get engine(): typeof Engine | null {
    return this.#engine.value;
  }

  readonly #settled = computed(() => {
    const on = [...this.switched.value].map((name) => switches[name]);
    return [...on, kinds[this.kind.value], ...this.terms.value].join(" ").trim();
  });

  readonly #draftTerms = computed(
    () => this.#engine.value?.parseFilter(this.#draft.value, this.typing.value) ?? nothing,
  );

  /** What everything but the draft leaves; null: every chain. */
  readonly settled = computed<ChainTest | null>(() => {
    const engine = this.#engine.value;
    const passes = engine?.filterTest(engine.parseFilter(this.#settled.value)) ?? null;
    const since = this.since.value;
    if (since === null) return passes;
    return (summary) => summary.startedAt >= since - clockSlack && (passes === null || passes(summary));
  });

  /** null: every chain is shown. */
  readonly test = computed<ChainTest | null>(() => {
    const engine = this.#engine.value;
    const typed = engine?.filterTest(engine.parseFilter(this.#heard.value, this.typing.value)) ?? null;
    const settled = this.settled.value;
    if (typed === null || settled === null) return typed ?? settled;
    return (summary) => settled(summary) && typed(summary);
  });

  /** The first thing in the draft that is not understood, with the words that it is about; null where all is. */
  readonly problem = computed<Problem | null>(() => {
    const engine = this.#engine.value;
    const faulty = this.#draftTerms.value.find((term) => engine?.isWrong(term));
    return faulty?.problem ?? null;
  });

  /** True while Enter would end a term that nobody understands yet: "cause:hs" is on its way to cause:hsts. */
  readonly needsMending = computed(() => {
    const last = this.#engine.value?.parseFilter(this.#draft.value).at(-1);
    const kind = last?.to === this.#draft.value.length ? last.problem?.kind : undefined;
    return kind === "unknown-key" || kind === "unknown-value" || kind === "no-number";
  });

  /** How many chips and switches are on. */
  readonly chipsOn = computed(
    () =>
      this.switched.value.size + (this.kind.value === "all" ? 0 : 1) + (this.since.value === null ? 0 : 1),
  );

  /** Loads the grammar. Until it is there, every chain is shown. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    try {
      this.#engine.value = await import("../../core/filter/engine.ts");
    } catch {
      // The next key press tries again.
      this.#loading = null;
    }
  }

  /** @param patience how long the list may wait for the next letter before it follows. */
  write(draft: string, patience: Milliseconds = 0): void {
    clearTimeout(this.#hearing);
    this.#draft.value = draft;
    if (patience === 0) this.#heard.value = draft;
    else this.#hearing = setTimeout(() => (this.#heard.value = draft), patience);
  }

  choose(kind: KindName): void {
    void this.load();
    this.kind.value = kind;
  }

  flip(name: SwitchName): void {
    void this.load();
    const on = new Set(this.switched.peek());
    if (!on.delete(name)) on.add(name);
    this.switched.value = on;
  }

  /** Makes finished terms of those in the draft that are understood; words, and what is not understood, stay in it. */
  finish(): void {
    const engine = this.#engine.peek();
    const draft = this.#draft.peek();
    if (engine === null) return;
    const done = engine.parseFilter(draft).filter(({ key, problem }) => key !== "text" && problem === null);
    if (done.length === 0) return;
    let rest = draft;
    for (const { from, to } of done.toReversed()) rest = rest.slice(0, from) + rest.slice(to).trimStart();
    batch(() => {
      this.add(done.map((term) => engine.printFilter([term])));
      this.write(rest.trimStart());
    });
  }

  /** Adds finished terms; one that is there already is not added again. */
  add(terms: readonly string[]): void {
    void this.load();
    this.terms.value = [...new Set([...this.terms.peek(), ...terms])];
  }

  remove(term: string): void {
    this.terms.value = this.terms.peek().filter((one) => one !== term);
  }

  /** Opens a finished term for editing: it goes to the front of the draft. */
  edit(term: string): void {
    batch(() => {
      this.remove(term);
      this.write([term, this.#draft.peek()].join(" ").trimEnd());
    });
  }

  /** Empties the field. Chips stay as they are. */
  empty(): void {
    batch(() => {
      this.terms.value = [];
      this.write("");
    });
  }

  /** Shows every chain again. */
  clear(): void {
    batch(() => {
      this.empty();
      this.kind.value = "all";
      this.switched.value = new Set();
      this.since.value = null;
    });
  }
}
