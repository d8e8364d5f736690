/** The heads of the columns: each sorts by its column, and its edge can be dragged. One tab stop. */
import "./ColumnHeads.css";
import { useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { type Column, type ColumnName, columnOf, columns } from "../state/columns.ts";
import type { ListLayout } from "../state/layout.ts";
import { say } from "../words.ts";
import { Icon } from "../parts/Icon.tsx";

/** Pixels a key press makes a column wider or narrower by. */
const step = 8;

/** The column without a width takes what the others leave, so each edge moves the column on its far side from it. */
function isBehindFlexible({ name }: Column): boolean {
  return (
    columns.findIndex((column) => column.name === name) > columns.findIndex(({ width }) => width === null)
  );
}

function canResize({ width, least }: Column): boolean {
  return width !== null && width > least;
}

/** How wide the column is now, which for a fluid one only the browser knows. @param part of its head */
function widthNow(part: Element, name: ColumnName, layout: ListLayout): number {
  const head = part.closest('[role="columnheader"]');
  if (head === null) return layout.widthOf(name);
  // A head reaches over the gaps beside its column by its margins.
  const { marginInlineStart, marginInlineEnd } = getComputedStyle(head);
  const width =
    head.getBoundingClientRect().width +
    Number.parseFloat(marginInlineStart) +
    Number.parseFloat(marginInlineEnd);
  return width > 0 ? width : layout.widthOf(name);
}

/** How much wider a column may become: as much as the addresses can give. @param part of one of the heads */
function roomBeside(part: Element, layout: ListLayout): number {
  const urls = part.closest(".chain-heads")?.querySelector(".cell-urls") ?? null;
  const { least, name } = columnOf("urls");
  // Where nothing is laid out, nothing can be said.
  return urls === null || urls.clientWidth === 0
    ? Infinity
    : Math.max(0, widthNow(urls, name, layout) - least);
}

interface EdgeProps {
  readonly column: Column;
  readonly layout: ListLayout;
}

/** For the mouse; keys resize from the head itself. A double click gives the usual width again. */
function Edge({ column, layout }: EdgeProps) {
  const { name } = column;
  const direction = isBehindFlexible(column) ? -1 : 1;
  const onPointerDown = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const edge = event.currentTarget;
    const [from, width] = [event.clientX, widthNow(edge, name, layout)];
    const room = roomBeside(edge, layout);
    const drag = (moved: PointerEvent): void =>
      layout.resize(name, width + Math.min(room, direction * (moved.clientX - from)));
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener("pointermove", drag);
    edge.addEventListener("lostpointercapture", () => edge.removeEventListener("pointermove", drag), {
      once: true,
    });
    event.preventDefault();
  };
  return (
    <span
      class={direction < 0 ? "head-edge head-edge--start" : "head-edge"}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onDblClick={() => layout.resize(name, null)}
    />
  );
}

interface HeadProps extends EdgeProps {
  readonly tabStop: boolean;
}

function Head({ column, layout, tabStop }: HeadProps) {
  const { name, title, meaning, number } = column;
  const { sorting } = layout;
  const sorted = sorting.value.column === name;
  const order = sorting.value.descending ? "descending" : "ascending";
  const words = say(title);
  return (
    <span
      role="columnheader"
      class={number ? `cell-${name} number` : `cell-${name}`}
      aria-sort={sorted ? order : undefined}
    >
      <button
        type="button"
        class="head"
        tabIndex={tabStop ? 0 : -1}
        data-column={name}
        title={[say("sort_by", words), ...(meaning === undefined ? [] : [say(meaning)])].join("\n")}
        onClick={() => layout.sortBy(name)}
      >
        <span class={name === "severity" ? "unseen" : "cut"}>{words}</span>
        {sorted && <Icon name={order} small />}
      </button>
      {canResize(column) && <Edge column={column} layout={layout} />}
    </span>
  );
}

export function ColumnHeads() {
  const { layout } = usePanel().store;
  const heads = useRef<HTMLDivElement>(null);
  const hidden = layout.hidden.value;
  const shown = columns.filter(({ name }) => !hidden.includes(name));
  const sortedBy = layout.sorting.value.column;
  const tabStop = shown.some(({ name }) => name === sortedBy) ? sortedBy : shown[0]?.name;

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown.findIndex(
      ({ name }) => event.target instanceof HTMLElement && event.target.dataset["column"] === name,
    );
    const column = shown[at];
    const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (column === undefined || way === 0) return;
    if (event.altKey) {
      if (canResize(column) && event.target instanceof Element) {
        const wider = Math.min(roomBeside(event.target, layout), way * step);
        layout.resize(column.name, widthNow(event.target, column.name, layout) + wider);
      }
    } else {
      const to = shown[(at + way + shown.length) % shown.length];
      heads.current?.querySelector<HTMLElement>(`[data-column="${to?.name ?? ""}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="chain-heads" role="row" aria-rowindex={1} ref={heads} onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <Head key={column.name} column={column} layout={layout} tabStop={column.name === tabStop} />
      ))}
    </div>
  );
}
