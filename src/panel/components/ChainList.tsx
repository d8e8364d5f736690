/** The list: a tree grid with one tab stop, in which navigations of several chains fold. */
import "./ChainList.css";
import { useCallback, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { useKeptFocus } from "../hooks/kept-focus.ts";
import { useListKeys } from "../hooks/list-keys.ts";
import { useStickyEnd } from "../hooks/sticky-end.ts";
import { BLOCK_SIZE, type Line } from "../state/shown.ts";
import { say, sayCount } from "../words.ts";
import { ChainBlock } from "./ChainBlock.tsx";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { DroppedLine } from "./DroppedLine.tsx";
import { Icon } from "./Icon.tsx";
import { NoMatch } from "./NoMatch.tsx";

/** Blocks drawn before the browser has said which are near: all of a short list, the end of a long one. */
const shortList = 10;
const endBlocks = 6;

interface Props {
  /** Opens a chain beside the list; with `enter`, focus goes to its answer. */
  readonly onOpen: (id: string, enter: boolean) => void;
  readonly onClose: () => void;
}

/** Index within the block; negative, or past its end, when the line is not in it. */
function placeIn(block: number, index: number): number {
  const place = index - block * BLOCK_SIZE;
  return place < BLOCK_SIZE ? place : -1;
}

export function ChainList({ onOpen, onClose }: Props) {
  const { store } = usePanel();
  const { rows, lines, layout } = store;
  const scroll = useRef<HTMLDivElement>(null);
  const blocks = lines.blocks.value;
  const all = lines.lines.value;
  const selected = lines.indexOf(store.selectedId.value);
  const inOrder = layout.inOrderOfTime.value;
  const { unseen, toEnd } = useStickyEnd(scroll, { rows, lines: all, sticks: inOrder });
  const { onKeyDown, focusSelected } = useListKeys(scroll, { onOpen, onClose });
  useLayoutEffect(focusSelected, [selected, focusSelected]);
  useKeptFocus(scroll, all);
  // A chain that is opened from another one may be listed out of sight.
  useLayoutEffect(() => {
    scroll.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [store.selectedId.value]);

  // Blocks whose props stay the same are not painted again: with 10,000 chains there are 500 of them.
  const open = useCallback((line: Line) => onOpen(lines.leadOf(line), false), [onOpen, lines]);
  const actions = useMemo(
    () => ({ open, fold: (line: Line) => lines.fold(line.id, line.fold === "unfolded") }),
    [open, lines],
  );
  const tabStop = Math.max(0, selected);
  const hidden = layout.hidden.value.map((name) => ` without-${name}`).join("");

  return (
    <section class="chain-list" aria-label={say("list")}>
      <DroppedLine />
      <div class={inOrder ? "chain-scroll is-in-order" : "chain-scroll"} ref={scroll} role="presentation">
        <div
          class={`chain-rows${hidden}`}
          style={{ "--columns": layout.template.value }}
          role="treegrid"
          aria-label={say("list")}
          aria-rowcount={all.length + 1}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup">
            <ColumnHeads />
          </div>
          {blocks.map((block, index) => (
            <ChainBlock
              key={index}
              block={block}
              before={index * BLOCK_SIZE + 1}
              selected={placeIn(index, selected)}
              tabStop={placeIn(index, tabStop)}
              nearAtFirst={blocks.length <= shortList || index >= blocks.length - endBlocks}
              actions={actions}
            />
          ))}
        </div>
        {all.length === 0 && <NoMatch />}
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
