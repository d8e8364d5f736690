/** Which of the listed chains are shown. */
import { signal } from "@preact/signals";
import type { Summary } from "../../core/summary.ts";

export type ChainTest = (summary: Summary) => boolean;

export class ListFilter {
  /** null: every chain is shown. */
  readonly test = signal<ChainTest | null>(null);

  clear(): void {
    this.test.value = null;
  }
}
