/** The line between list and chain view: dragged, or moved by arrow keys. */
import "./Splitter.css";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { recall, remember } from "../memory.ts";
import { say } from "../words.ts";

const smallest = 250;
const largestShare = 0.7;
const usualShare = 0.36;
const step = 16;

function remembered(): number | null {
  const width = Number(recall("list-width"));
  return Number.isFinite(width) && width >= smallest ? width : null;
}

interface Props {
  /** The element whose first column the splitter sizes. */
  readonly pane: RefObject<HTMLElement | null>;
}

export function Splitter({ pane }: Props) {
  const width = useSignal<number | null>(remembered());
  /** Of list and chain view together. */
  const room = useSignal(0);
  const largest = Math.max(smallest, Math.round(room.value * largestShare));
  const usual = Math.max(smallest, Math.round(room.value * usualShare));
  /** What was chosen in a wider panel is kept for the next, and cut down to this one. */
  const current = Math.min(width.value ?? usual, largest);

  const resize = (wanted: number | null): void => {
    width.value = wanted === null ? null : Math.round(Math.min(Math.max(wanted, smallest), largest));
    remember("list-width", width.value === null ? null : String(width.value));
  };

  useLayoutEffect(() => {
    const { current: observed } = pane;
    if (observed === null) return undefined;
    const measure = (): void => {
      room.value = observed.clientWidth;
    };
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    measure();
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const { style } = pane.current ?? document.body;
    if (width.value === null) style.removeProperty("--list-width");
    else style.setProperty("--list-width", `${width.value}px`);
  }, [width.value]);

  const onPointerDown = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const handle = event.currentTarget;
    const left = pane.current?.getBoundingClientRect().left ?? 0;
    const drag = (moved: PointerEvent): void => resize(moved.clientX - left);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", drag), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") resize(current - step);
    else if (event.key === "ArrowRight") resize(current + step);
    else if (event.key === "Home") resize(smallest);
    else if (event.key === "End") resize(largest);
    else if (event.key === "Enter") resize(null);
    else return;
    event.preventDefault();
  };

  return (
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={say("splitter")}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      aria-valuenow={current}
      onPointerDown={onPointerDown}
      onDblClick={() => resize(null)}
      onKeyDown={onKeyDown}
    />
  );
}
