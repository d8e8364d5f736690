/** What can be done with a row of the list: a menu at the pointer, or under the row by the menu key. */
import { useSignal } from "@preact/signals";
import { useCallback, useEffect } from "preact/hooks";
import { actOnLine, type RowAction } from "../attempt.ts";
import { usePanel } from "../context.ts";
import { say } from "../words.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { Menu, MenuItem, type Point } from "../parts/Menu.tsx";
import { PointMenu, pointOf } from "../parts/PointMenu.tsx";

interface Asked {
  /** Of the chain that opens with the line: of a folded navigation, the one that speaks for it. */
  readonly id: string;
  readonly at: Point;
}

interface Props {
  /** Opens the chain, with the focus on its answer. */
  readonly onOpen: (id: string) => void;
}

/** Waits for a right click on a row. Everywhere else the browser's own menu comes. */
export function RowMenu({ onOpen }: Props) {
  const { store } = usePanel();
  const asked = useSignal<Asked | null>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-chain]") : null;
      const line = store.lines.lines.peek()[store.lines.indexOf(row?.dataset["chain"] ?? null)];
      if (row === null || line === undefined) return;
      event.preventDefault();
      const id = store.lines.leadOf(line);
      store.select(id);
      // What is open beside the list is what is selected in it.
      if (store.opened.chain.peek() !== null) store.opened.open(id);
      asked.value = { id, at: pointOf(event, row) };
    };
    document.addEventListener("contextmenu", onContextMenu);
    return () => document.removeEventListener("contextmenu", onContextMenu);
  }, [store]);
  const onClose = useCallback(() => {
    asked.value = null;
  }, []);
  if (asked.value === null) return null;
  const { id, at } = asked.value;
  return (
    // Another one for another place: it begins anew, with the focus on its first item.
    <PointMenu key={`${id} ${at.x} ${at.y}`} onClose={onClose}>
      {(close) => <Items id={id} at={at} close={close} onOpen={onOpen} />}
    </PointMenu>
  );
}

function Items({ id, at, close, onOpen }: Asked & Props & { readonly close: () => void }) {
  const panel = usePanel();
  const exporting = useSignal(false);
  const ids = panel.store.lines.idsWith(id);
  const hops = panel.store.rows.get(id)?.summary.value.hops ?? 0;
  if (exporting.value) return <ExportMenu at={at} selected close={close} />;
  const pick = (act: () => void) => (): void => {
    close();
    act();
  };
  const withLine = (action: RowAction) => pick(() => actOnLine(panel, action, ids));
  return (
    <Menu label={say("row_menu")} at={at} onClose={close}>
      <MenuItem onPick={pick(() => onOpen(id))}>{say("open_chain")}</MenuItem>
      <div role="separator" class="menu-line" />
      <MenuItem onPick={withLine("copyUrl")}>{say("copy_url")}</MenuItem>
      {(hops > 0 || ids.length > 1) && <MenuItem onPick={withLine("copyUrls")}>{say("copy_urls")}</MenuItem>}
      <MenuItem onPick={withLine("copyCurl")}>{say("copy_curl")}</MenuItem>
      <MenuItem onPick={withLine("copyText")}>{say("copy_text")}</MenuItem>
      <MenuItem onPick={() => (exporting.value = true)}>{say("export_more")}</MenuItem>
      <div role="separator" class="menu-line" />
      <MenuItem onPick={withLine("filterByHost")}>{say("filter_host")}</MenuItem>
      <MenuItem onPick={withLine("excludeHost")}>{say("filter_without_host")}</MenuItem>
      <MenuItem onPick={withLine("showHsts")}>{say("hsts_of_host")}</MenuItem>
    </Menu>
  );
}
