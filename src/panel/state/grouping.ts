/** Keeps rows grouped while they come: one more row of ten thousand must not group the others again. */
import type { ChainRows, Row } from "./list.ts";
import {
  byStart,
  eachAlone,
  goesOnFrom,
  type Navigation,
  navigationOf,
  navigationsIn,
} from "./navigations.ts";

export class Grouping {
  readonly #rows: ChainRows;
  #navigations: readonly Navigation[] = [];
  #byChain = new Map<string, Navigation>();
  #joined: boolean | null = null;
  /** What of the rows is grouped. */
  #breaks = -1;
  #removals = 0;
  #next = 0;

  constructor(rows: ChainRows) {
    this.#rows = rows;
  }

  /** The navigation that the chain is part of, when the rows were last grouped. */
  of(id: string): Navigation | undefined {
    return this.#byChain.get(id);
  }

  /**
   * All navigations, oldest first. What did not change stays the same object.
   * @param joined false: each chain alone
   */
  navigations(joined: boolean): readonly Navigation[] {
    const holds = joined === this.#joined && this.#breaks === this.#rows.breaks;
    if (!holds || !this.#drop() || !this.#append()) this.#regroup(joined);
    this.#joined = joined;
    this.#breaks = this.#rows.breaks;
    this.#removals = this.#rows.removals;
    this.#next = this.#rows.arrived;
    return this.#navigations;
  }

  #regroup(joined: boolean): void {
    const all = this.#rows.all();
    this.#navigations = (joined ? navigationsIn : eachAlone)(all, this.#byChain);
    this.#byChain = new Map();
    for (const navigation of this.#navigations) this.#keep(navigation);
  }

  #keep(navigation: Navigation): void {
    for (const { id } of navigation.members) this.#byChain.set(id, navigation);
  }

  /** Lets go what went since; false when a navigation of several chains lost one. */
  #drop(): boolean {
    if (this.#removals === this.#rows.removals) return true;
    const isGone = (row: Row): boolean => this.#rows.get(row.id) !== row;
    if (this.#navigations.some(({ members }) => members.length > 1 && members.some(isGone))) return false;
    this.#navigations = this.#navigations.filter(({ members: [first] }) => {
      if (!isGone(first)) return true;
      this.#byChain.delete(first.id);
      return false;
    });
    return true;
  }

  /** Takes in what came since; false when that touches more than the end of the list or of a navigation. */
  #append(): boolean {
    const fresh = this.#rows.since(this.#next);
    if (fresh.length === 0) return true;
    const navigations = [...this.#navigations];
    if (!fresh.every((row) => this.#appendTo(navigations, row))) return false;
    this.#navigations = navigations;
    return true;
  }

  #appendTo(navigations: Navigation[], row: Row): boolean {
    // What follows it came before it.
    if (this.#rows.after(row.id).length > 0) return false;
    const after = this.#joined === true ? goesOnFrom(row.summary.peek()) : null;
    const before = after === null ? undefined : this.#byChain.get(after);
    if (before === undefined) {
      const last = navigations.at(-1);
      if (last !== undefined && byStart(last.members[0], row) > 0) return false;
      const navigation = navigationOf([row]);
      navigations.push(navigation);
      this.#keep(navigation);
      return true;
    }
    // Only one can go on from it, and which is not for the last to say.
    if (after === null || this.#rows.after(after).length > 1 || before.members.at(-1)?.id !== after)
      return false;
    const longer = navigationOf([...before.members, row]);
    navigations[navigations.lastIndexOf(before)] = longer;
    this.#keep(longer);
    return true;
  }
}
