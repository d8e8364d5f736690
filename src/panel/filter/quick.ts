/** The quick filters of a panel: what they are called, whether they are on, what pressing them does. */
import type { Panel } from "../context.ts";
import { type KindName, kinds, type SwitchName } from "../state/quick-filters.ts";
import type { ThisNavigation } from "./this-navigation.ts";

export const kindNames = Object.keys(kinds).filter((name): name is KindName => name in kinds);

export interface Quick {
  readonly name: SwitchName | "navigation";
  readonly on: boolean;
  readonly flip: () => void;
}

export function quickFilters({ store, host }: Panel, navigation: ThisNavigation): readonly Quick[] {
  const { filter } = store;
  const names: readonly SwitchName[] = ["internal", "findings"];
  const switches = names.map((name) => ({
    name,
    on: filter.switched.value.has(name),
    flip: () => filter.flip(name),
  }));
  // Outside DevTools nobody can tell when the page was asked for.
  if (host.onNavigated === null) return switches;
  return [
    ...switches,
    { name: "navigation", on: filter.since.value !== null, flip: () => void navigation.flip() },
  ];
}
