/** Which redirects of a chain lie open: the headline one at first, then as a person left their kind. */
import { signal } from "@preact/signals";
import type { Sender } from "../../core/summary.ts";

export interface LegPlace {
  readonly chainId: string;
  readonly index: number;
  readonly sender: Sender;
  /** True for the redirect that the answer speaks of. */
  readonly headline: boolean;
}

export class OpenLegs {
  readonly #touched = signal<ReadonlyMap<string, boolean>>(new Map());
  readonly #byKind = new Map<string, boolean>();

  isOpen(leg: LegPlace): boolean {
    return this.#touched.value.get(keyOf(leg)) ?? this.#byKind.get(kindOf(leg)) ?? leg.headline;
  }

  /** Opens or closes some legs at once. */
  set(legs: readonly LegPlace[], open: boolean): void {
    const touched = new Map(this.#touched.value);
    for (const leg of legs) {
      touched.set(keyOf(leg), open);
      this.#byKind.set(kindOf(leg), open);
    }
    this.#touched.value = touched;
  }
}

function keyOf({ chainId, index }: LegPlace): string {
  return `${chainId} ${index}`;
}

/** Headline legs are a kind of their own: who closes them wants the answer only, not fewer other legs. */
function kindOf({ sender, headline }: LegPlace): string {
  return `${sender} ${headline}`;
}
