/** The HSTS view with the panel's own facts: it suggests the host that the opened chain is about. */
import { useMemo } from "preact/hooks";
import { hostOf } from "../../core/url/url.ts";
import { usePanel } from "../context.ts";
import { HstsView } from "./HstsView.tsx";
import { storeSource } from "./store-source.ts";

export function HstsTab() {
  const { store } = usePanel();
  const source = useMemo(() => storeSource(store), [store]);
  const read = store.opened.chain.value?.read ?? null;
  const { chain, explanation } = read ?? {};
  const url = chain?.hops[explanation?.headlineHop ?? 0]?.url ?? chain?.url ?? "";
  return (
    <HstsView
      host={hostOf(url) || null}
      asked={store.views.askedHost.value}
      onAsked={() => {
        store.views.askedHost.value = null;
      }}
      source={source}
    />
  );
}
