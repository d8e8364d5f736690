/** Says new chains aloud, politely and at most every two seconds. */
import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { sayCount } from "../words.ts";

const quietFor = 2000;

export function LiveRegion({ message }: { readonly message: ReadonlySignal<string> }) {
  const { store } = usePanel();
  const spoken = useSignal("");
  const waiting = useRef({ chains: 0, problems: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const speak = (): void => {
    const { chains, problems } = waiting.current;
    timer.current = undefined;
    if (chains === 0) {
      // The same words again would change nothing, and not be said.
      spoken.value = "";
      return;
    }
    waiting.current = { chains: 0, problems: 0 };
    const words = [sayCount("live_chains", chains)];
    if (problems > 0) words.push(sayCount("live_problems", problems));
    spoken.value = words.join(", ");
    timer.current = setTimeout(speak, quietFor);
  };
  useSignalEffect(() => {
    const arrivals = store.arrivals.value;
    if (arrivals.length === 0) return;
    waiting.current.chains += arrivals.length;
    waiting.current.problems += arrivals.filter((row) => row.summary.peek().severity === "problem").length;
    if (timer.current === undefined) speak();
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div class="unseen">
      <p aria-live="polite" data-live="chains">
        {spoken.value}
      </p>
      <p aria-live="polite">{message.value}</p>
    </div>
  );
}
