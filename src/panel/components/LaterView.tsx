/** A view whose code is loaded when it is shown for the first time. */
import type { ComponentType, VNode } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { say } from "../words.ts";

export function LaterView({ load }: { readonly load: () => Promise<ComponentType> }) {
  const [view, setView] = useState<VNode | string>(say("view_loading"));
  // Of a view that fails when it is drawn, too, something must be said.
  const [failure] = useErrorBoundary();
  useEffect(() => {
    load().then(
      (View) => setView(<View />),
      () => setView(say("view_failed")),
    );
  }, []);
  if (typeof view !== "string" && failure === undefined) return view;
  return (
    <p class="detail-note" role="status">
      {typeof view === "string" ? view : say("view_failed")}
    </p>
  );
}
