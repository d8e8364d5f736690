/** From the waterfall into the route: what was asked for there comes into view, and takes the focus along. */
import { useEffect } from "preact/hooks";
import type { Views } from "../state/views.ts";
import type { Jumps } from "./jumps.ts";

/** For what shows the route: looks once, when the route is there. */
export function useAskedStep({ askedStep }: Views, jumps: Jumps): void {
  useEffect(() => {
    const step = askedStep.peek();
    askedStep.value = null;
    if (typeof step === "number") jumps.toHop(step);
    if (step !== "end") return;
    const end = document.querySelector<HTMLElement>(".station--last");
    if (end === null) return;
    end.tabIndex = -1;
    end.focus();
  }, []);
}
