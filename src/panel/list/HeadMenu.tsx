/** The list's columns and order, at the pointer over a column head. */
import { useSignal } from "@preact/signals";
import { useCallback, useEffect } from "preact/hooks";
import { ListMenu } from "./ListMenu.tsx";
import type { Point } from "../parts/Menu.tsx";
import { PointMenu, pointOf } from "../parts/PointMenu.tsx";

/** Waits for a right click on a head. Outside of the list, which would be what a fixed place is measured from. */
export function HeadMenu() {
  const asked = useSignal<Point | null>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const head = event.target instanceof Element ? event.target.closest(".chain-heads > *") : null;
      if (head === null) return;
      event.preventDefault();
      asked.value = pointOf(event, head);
    };
    document.addEventListener("contextmenu", onContextMenu);
    return () => document.removeEventListener("contextmenu", onContextMenu);
  }, []);
  const onClose = useCallback(() => {
    asked.value = null;
  }, []);
  const { value: at } = asked;
  if (at === null) return null;
  return (
    <PointMenu key={`${at.x} ${at.y}`} onClose={onClose}>
      {(close) => <ListMenu close={close} at={at} />}
    </PointMenu>
  );
}
