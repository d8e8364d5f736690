/** What the bars have no room for in a narrow panel. */
import { useSignal } from "@preact/signals";
import { usePanel } from "../context.ts";
import { canPopOut } from "../host.ts";
import { say } from "../words.ts";
import { ExportMenu } from "../parts/ExportMenu.tsx";
import { Menu, MenuChoice, MenuItem } from "../parts/Menu.tsx";
import { ReloadItems } from "./ReloadMenu.tsx";

export function MoreMenu({ close }: { readonly close: () => void }) {
  const { store, host } = usePanel();
  const exporting = useSignal(false);
  if (exporting.value) return <ExportMenu close={close} />;
  const pick = (act: () => void) => (): void => {
    close();
    act();
  };
  return (
    <Menu label={say("more")} onClose={close}>
      {store.views.shown.value === "chains" && (
        <>
          <MenuChoice
            role="menuitemcheckbox"
            checked={store.keepLog.value}
            onPick={pick(() => store.setKeepLog(!store.keepLog.peek()))}
          >
            {say("keep_log")}
          </MenuChoice>
          <ReloadItems close={close} />
          <MenuItem onPick={() => (exporting.value = true)}>{say("export_more")}</MenuItem>
          <div role="separator" class="menu-line" />
        </>
      )}
      {canPopOut(host) && <MenuItem onPick={pick(() => host.popOut())}>{say("pop_out")}</MenuItem>}
      <MenuItem onPick={pick(() => store.views.showHelp())}>{say("keyboard")}</MenuItem>
      <MenuItem onPick={pick(() => host.openPage("options.html"))}>{say("settings")}</MenuItem>
    </Menu>
  );
}
