/** The list: a tree grid with one tab stop, in which navigations of several chains fold. */
import "./ChainList.css";
import type { ComponentChild } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { useKeptFocus } from "../hooks/kept-focus.ts";
import { useListKeys } from "../hooks/list-keys.ts";
import { type Range, useNearBlocks } from "../hooks/near-blocks.ts";
import { useStickyEnd } from "../hooks/sticky-end.ts";
import { type Block, BLOCK_SIZE, type Line } from "../state/shown.ts";
import { say, sayCount } from "../words.ts";
import { ChainBlock, Gap } from "./ChainBlock.tsx";
import { ColumnHeads } from "./ColumnHeads.tsx";
import { DroppedLine } from "./DroppedLine.tsx";
import { Icon } from "../parts/Icon.tsx";
import { NoMatch } from "./NoMatch.tsx";

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

/** Blocks to draw: those in the range, and the one with the tab stop, wherever it is. */
function indicesOf({ first, past }: Range, tabStop: number): readonly number[] {
  const near = Array.from({ length: past - first }, (_, at) => first + at);
  const stop = Math.floor(tabStop / BLOCK_SIZE);
  if (stop < first) return [stop, ...near];
  return stop >= past ? [...near, stop] : near;
}

/** The blocks of these indices, with gaps for the lines of the others. */
function blocksAndGaps(
  drawn: readonly number[],
  blocks: readonly Block[],
  lines: number,
  draw: (block: Block, index: number) => ComponentChild,
): readonly ComponentChild[] {
  const parts: ComponentChild[] = [];
  let at = 0;
  const skipTo = (line: number): void => {
    if (line > at) parts.push(<Gap key={`gap ${at}`} lines={line - at} />);
  };
  for (const index of drawn) {
    const block = blocks[index];
    if (block === undefined) continue;
    skipTo(index * BLOCK_SIZE);
    parts.push(draw(block, index));
    at = index * BLOCK_SIZE + block.length;
  }
  skipTo(lines);
  return parts;
}

export function ChainList({ onOpen, onClose }: Props) {
  const { store } = usePanel();
  const { rows, lines, layout } = store;
  const scroll = useRef<HTMLDivElement>(null);
  const blocks = lines.blocks.value;
  const all = lines.lines.value;
  const selected = lines.indexOf(store.selectedId.value);
  const inOrder = layout.inOrderOfTime.value;
  const { unseen, toEnd, isAtEnd } = useStickyEnd(scroll, {
    rows,
    lines: all,
    sticks: inOrder,
    selectedId: store.selectedId.value,
  });
  const near = useNearBlocks(scroll, blocks.length, isAtEnd);
  const { onKeyDown, focusSelected } = useListKeys(scroll, { onOpen, onClose });
  useLayoutEffect(focusSelected, [selected, focusSelected]);
  useKeptFocus(scroll, all);
  // A chain that is opened from another one may be listed out of sight.
  useLayoutEffect(() => {
    scroll.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [store.selectedId.value]);

  // The same all the time: blocks whose props stay the same are not painted again.
  const open = useCallback((line: Line) => onOpen(lines.leadOf(line), false), [onOpen, lines]);
  const actions = useMemo(
    () => ({ open, fold: (line: Line) => lines.fold(line.id, line.fold === "unfolded") }),
    [open, lines],
  );
  const tabStop = Math.max(0, selected);
  const drawn = indicesOf(near, tabStop);
  const hidden = layout.hidden.value.map((name) => ` without-${name}`).join("");

  return (
    <section class="chain-list" aria-label={say("list")}>
      <DroppedLine />
      <div class={inOrder ? "chain-scroll is-in-order" : "chain-scroll"} ref={scroll} role="presentation">
        <div
          class={`chain-rows${hidden}`}
          style={{
            "--columns": layout.template.value,
            "--narrower-columns": layout.narrowerTemplate.value,
          }}
          role="treegrid"
          aria-label={say("list")}
          aria-rowcount={all.length + 1}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup">
            <ColumnHeads />
          </div>
          {blocksAndGaps(drawn, blocks, all.length, (block, index) => (
            <ChainBlock
              key={index}
              block={block}
              before={index * BLOCK_SIZE + 1}
              selected={placeIn(index, selected)}
              tabStop={placeIn(index, tabStop)}
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
