/** The chains of the navigation that an opened chain belongs to, read and kept up to date. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Chain } from "../../core/chain.ts";
import { withoutPauses } from "../../core/time/pauses.ts";
import { usePanel } from "../context.ts";
import type { ChainRows } from "../state/list.ts";

/**
 * Ids of the chains that led to one chain across seams, of itself, and of those it led to, in order. Reading it in a
 * component subscribes to their coming and going.
 */
function idsAround(rows: ChainRows, id: string): readonly string[] {
  const ids = [id];
  const seen = new Set(ids);
  const isNew = (other: string | null | undefined): other is string =>
    typeof other === "string" && !seen.has(other) && rows.get(other) !== undefined;
  const before = (of: string): string | null | undefined => rows.get(of)?.summary.value.after;
  for (let other = before(id); isNew(other); other = before(other)) {
    seen.add(other);
    ids.unshift(other);
  }
  // A chain that led to several goes on with the first, as in the list.
  for (let [other] = rows.after(id); isNew(other); [other] = rows.after(other)) {
    seen.add(other);
    ids.push(other);
  }
  return ids;
}

export interface NavigationPart {
  /** In order, with the opened one among them. */
  readonly chains: readonly Chain[];
  /** True when chains before or after a pause are not among them. */
  readonly apart: boolean;
}

/** What a person waited for in one go, around this chain; null until its other chains are read. */
export function useNavigation(chain: Chain): NavigationPart | null {
  const { store } = usePanel();
  const ids = idsAround(store.rows, chain.id);
  // A chain that changed has another seq.
  const wanted = ids.map((id) => `${id} ${store.rows.get(id)?.summary.value.seq}`).join(",");
  const others = useSignal<readonly Chain[] | null>(null);
  useEffect(() => {
    const otherIds = ids.filter((id) => id !== chain.id);
    let current = true;
    const read = async (): Promise<void> => {
      const found = await store.chains(otherIds);
      if (current) others.value = found;
    };
    if (otherIds.length > 0) void read();
    return () => {
      current = false;
    };
  }, [wanted]);
  if (ids.length > 1 && others.value === null) return null;
  const read = new Map([...(others.value ?? []), chain].map((one) => [one.id, one]));
  const joined = ids.flatMap((id) => read.get(id) ?? []);
  const chains = withoutPauses(joined, chain.id);
  return { chains, apart: chains.length < joined.length };
}
