/** Reloads the page that is inspected: from the browser's cache as usual, or past it. */
import { usePanel } from "../context.ts";
import { say } from "../words.ts";
import { Menu, MenuItem } from "../parts/Menu.tsx";

/** The items alone, for menus that offer more. */
export function ReloadItems({ close }: { readonly close: () => void }) {
  const { store } = usePanel();
  const reload = (bypassCache: boolean): void => {
    close();
    store.reload(bypassCache);
  };
  return (
    <>
      <MenuItem onPick={() => reload(false)}>{say("reload")}</MenuItem>
      <MenuItem onPick={() => reload(true)}>{say("reload_uncached")}</MenuItem>
    </>
  );
}

export function ReloadMenu({ close }: { readonly close: () => void }) {
  return (
    <Menu label={say("reload_menu")} align="start" onClose={close}>
      <ReloadItems close={close} />
    </Menu>
  );
}
