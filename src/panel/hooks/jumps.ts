/** Ways between a finding and the redirects that it speaks of. */
import { batch, type ReadonlySignal, signal, type Signal } from "@preact/signals";
import { useMemo } from "preact/hooks";

/** Where to go. A new object each time, so that the same way can be taken twice. */
export interface Target {
  readonly index: number;
}

export interface Jumps {
  /** The hop to show and to give the focus; null until somebody asked for one. */
  readonly hop: ReadonlySignal<Target | null>;
  /** The finding, by its place in the list. */
  readonly finding: ReadonlySignal<Target | null>;
  toHop(index: number): void;
  toFinding(index: number): void;
  /** To be called by whoever took the focus: a later paint must not take it again. */
  arrived(): void;
}

/** The jumps of one opened chain. */
export function useJumps(): Jumps {
  return useMemo(() => {
    const hop = signal<Target | null>(null);
    const finding = signal<Target | null>(null);
    const go = (to: Signal<Target | null>, from: Signal<Target | null>, index: number): void =>
      batch(() => {
        from.value = null;
        to.value = { index };
      });
    return {
      hop,
      finding,
      toHop: (index) => go(hop, finding, index),
      toFinding: (index) => go(finding, hop, index),
      arrived() {
        hop.value = null;
        finding.value = null;
      },
    };
  }, []);
}
