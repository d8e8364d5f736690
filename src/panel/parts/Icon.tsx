/** Icons: 16 px, one stroke in the colour of the text around them. Decoration: words stand beside or behind them. */
import "./Icon.css";

const shapes = {
  stop: "M6 6h4v4H6z",
  clear: "M2.5 8a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0M4.2 4.2l7.6 7.6",
  export: "M8 2.5v8M5 7.7l3 3 3-3M2.5 10.5v3h11v-3",
  window: "M7 3H3v10h10V9M9.5 2.5h4v4M13.2 2.8 8 8",
  settings:
    "M6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.8l1.4 1.4M10.8 10.8l1.4 1.4M12.2 3.8l-1.4 1.4M5.2 10.8l-1.4 1.4",
  chevron: "m6 3.5 4.5 4.5L6 12.5",
  back: "M10 3.5 5.5 8l4.5 4.5",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M6.5 5.5H12a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H6.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 5.5v-3H3v8h2.5",
  problem: "M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM6 6l4 4M10 6l-4 4",
  advice: "M8 2.3 14.3 13.5H1.7zM8 6.5v3.2M8 11.6v.1",
  note: "M2.2 8a5.8 5.8 0 1 0 11.6 0 5.8 5.8 0 1 0-11.6 0M8 7.3v3.7M8 5v.1",
  browser:
    "M3.3 2.8h9.4a1.5 1.5 0 0 1 1.5 1.5v7.4a1.5 1.5 0 0 1-1.5 1.5H3.3a1.5 1.5 0 0 1-1.5-1.5V4.3a1.5 1.5 0 0 1 1.5-1.5zM2 6h12M4 4.4h.1M6 4.4h.1",
  server:
    "M3.5 2.5h9a1 1 0 0 1 1 1V6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V3.5a1 1 0 0 1 1-1zM3.5 9h9a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1zM5 4.8h.1M5 11.3h.1",
  extension:
    "M6 3.8a1.6 1.6 0 1 1 3.2 0V5H12v3h.7a1.6 1.6 0 1 1 0 3.2H12V13.5H3V11h.6a1.6 1.6 0 1 0 0-3.2H3V5h3z",
  cache: "M3 8a5 5 0 1 1 1.5 3.6M3 12.5V9.6h2.9M8 5.3V8l2 1.3",
  page: "M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M6 8.5h4M8.3 6.8 10 8.5l-1.7 1.7",
  loop: "M3 7a5 5 0 0 1 9-2M13 9a5 5 0 0 1-9 2M12.3 2v3.2H9.2M3.7 14v-3.2h3.1",
  lock: "M4 7h8a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM5 7V5a3 3 0 0 1 6 0v2",
  reload: "M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3",
  check: "m3 8.5 3.2 3.2L13 4.8",
  down: "M8 3v9.5M4.5 9 8 12.5 11.5 9",
  ascending: "m4.5 9.5 3.5-3.5 3.5 3.5",
  descending: "m4.5 6.5 3.5 3.5 3.5-3.5",
  columns: "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
  filter: "M2.5 3.5h11l-4.2 5v4l-2.6-1.2V8.5z",
  filters: "M2.5 4.500h11M4.500 8h7M6.500 11.500h3",
  menu: "m4.5 6.5 3.5 3.5 3.5-3.5",
  more: "M7.4 3.3a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M7.4 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M7.4 12.7a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0",
  overflow: "m3.5 4 4 4-4 4M8.5 4l4 4-4 4",
  keyboard:
    "M2.5 4h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4.5 6.7h.1M7 6.7h.1M9.5 6.7h.1M11.800 6.7h.1M5 9.5h6",
  gap: "M8 1.5v3M8 11.5v3M3.5 6.5l9 3",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg class={small ? "icon icon--small" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}

/** The record sign: a ring with a filled square while recording, hollow while paused. */
export function RecordIcon({ on }: { readonly on: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
      <path class={on ? "icon-filled" : undefined} d={shapes.stop} />
    </svg>
  );
}
