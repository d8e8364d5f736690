/** A view whose code is loaded when it is shown for the first time. */
import type { ComponentType, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "../words.ts";

export function LaterView({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [view, setView] = useState<VNode | string>(say("view_loading"));
  useEffect(() => {
    load().then(
      (View) => setView(<View />),
      () => setView(say("view_failed")),
    );
  }, []);
  if (typeof view !== "string") return view;
  return (
    <p class="detail-note" role="status">
      {view}
    </p>
  );
}
