/** The list of chains: a grid with one tab stop, oldest first. */
import "./ChainList.css";
import { useCallback, useLayoutEffect, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { useStickyEnd } from "../hooks/sticky-end.ts";
import { useListKeys } from "../hooks/list-keys.ts";
import { say, sayCount, type WordKey } from "../words.ts";
import { ChainBlock } from "./ChainBlock.tsx";
import { DroppedLine } from "./DroppedLine.tsx";
import { Icon } from "./Icon.tsx";

const columns: readonly (readonly [cell: string, title: WordKey])[] = [
  ["cell-time", "column_time"],
  ["cell-method", "column_method"],
  ["cell-strip", "column_route"],
  ["cell-urls", "column_urls"],
  ["cell-sender", "column_sender"],
  ["cell-type", "column_type"],
  ["cell-hops number", "column_hops"],
  ["cell-cost number", "column_cost"],
];

function ColumnHeads() {
  return (
    <div class="chain-heads" role="row" aria-rowindex={1}>
      <span role="columnheader" class="cell-severity">
        <span class="unseen">{say("column_severity")}</span>
      </span>
      {columns.map(([cell, title]) => (
        <span key={cell} role="columnheader" class={cell}>
          {say(title)}
        </span>
      ))}
    </div>
  );
}

/** Blocks drawn before the browser has said which are near: all of a short list, the end of a long one. */
const shortList = 10;
const endBlocks = 4;

interface Props {
  /** Opens a chain beside the list; with `enter`, focus goes to its answer. */
  readonly onOpen: (id: string, enter: boolean) => void;
  readonly onClose: () => void;
}

export function ChainList({ onOpen, onClose }: Props) {
  const { store } = usePanel();
  const scroll = useRef<HTMLDivElement>(null);
  const blocks = store.rows.blocks.value;
  const count = store.rows.totals.value.chains;
  const selectedId = store.selectedId.value;
  const tabStopId = selectedId ?? blocks[0]?.rows.value[0]?.id ?? null;
  const { unseen, toEnd } = useStickyEnd(scroll, count);
  const { onKeyDown, focusSelected } = useListKeys(scroll, { onOpen, onClose });
  useLayoutEffect(focusSelected, [selectedId, focusSelected]);
  // A chain that is opened from another one may be listed out of sight.
  useLayoutEffect(() => {
    scroll.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selectedId]);

  // Blocks whose props stay the same are not painted again: with 10,000 chains there are 200 of them.
  const openRow = useCallback((id: string) => onOpen(id, false), [onOpen]);
  const idIn = (blockKey: number, id: string | null): string | null =>
    id !== null && store.rows.blockOf(id) === blockKey ? id : null;

  let before = 1;
  return (
    <section class="chain-list" aria-label={say("list")}>
      <DroppedLine />
      <div class="chain-scroll" ref={scroll} role="presentation">
        <div
          class="chain-rows"
          role="grid"
          aria-label={say("list")}
          aria-rowcount={count + 1}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup">
            <ColumnHeads />
          </div>
          {blocks.map((block, index) => {
            const first = before;
            before += block.rows.value.length;
            return (
              <ChainBlock
                key={block.key}
                block={block}
                before={first}
                selectedId={idIn(block.key, selectedId)}
                tabStopId={idIn(block.key, tabStopId)}
                nearAtFirst={blocks.length <= shortList || index >= blocks.length - endBlocks}
                onOpen={openRow}
              />
            );
          })}
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" class="button new-rows" onClick={toEnd}>
          {sayCount("new_rows", unseen)}
          <Icon name="down" small />
        </button>
      )}
    </section>
  );
}
