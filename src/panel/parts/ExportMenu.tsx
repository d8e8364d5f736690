/** Takes chains away as Hopscope JSON: all that are listed, or those of the selected line. The menu, for any button. */
import { useSignal } from "@preact/signals";
import { attempt } from "../attempt.ts";
import { usePanel } from "../context.ts";
import type { Exported } from "../export-text.ts";
import { say, sayCount } from "../words.ts";
import { Menu, MenuChoice, MenuItem, type Point } from "./Menu.tsx";

function fileName(): string {
  return `hopscope-${new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, "-")}.json`;
}

interface Told {
  readonly count: number;
  /** Chains that are gone meanwhile, or that cannot be read. */
  readonly leftOut: number;
  readonly hidden: number | null;
}

function doneWords(key: "copied_chains" | "saved_chains", { count, leftOut, hidden }: Told): string {
  return [
    sayCount(key, count),
    ...(leftOut > 0 ? [sayCount("left_out_chains", leftOut)] : []),
    ...(hidden === null ? [] : [sayCount("hidden_secrets", hidden)]),
  ].join(" · ");
}

interface Props {
  readonly close: () => void;
  /** Where it stands when it belongs to no button. */
  readonly at?: Point;
  /** True: it begins with the selected line only. */
  readonly selected?: boolean;
}

export function ExportMenu({ close, at, selected = false }: Props) {
  const panel = usePanel();
  const { store, host } = panel;
  const wantsSelected = useSignal(selected);
  const { hidesSecrets } = store;
  const count = store.lines.ids().length;
  const selectedId = store.selectedId.value;
  const selectedIds = selectedId === null ? [] : store.lines.idsWith(selectedId);
  const onlySelected = wantsSelected.value && selectedId !== null;

  const exported = async (): Promise<Exported & Told> => {
    const ids = onlySelected ? selectedIds : store.lines.ids();
    close();
    panel.tell(say("exporting"));
    const chains = await store.chains(ids);
    const done = await panel.exportText(chains, hidesSecrets.value);
    return { ...done, count: chains.length, leftOut: ids.length - chains.length };
  };
  const copy = async (): Promise<void> => {
    const { text, ...told } = await exported();
    const done = await host.copy(text);
    panel.tell(done ? doneWords("copied_chains", told) : say("copy_refused"));
  };
  const save = async (): Promise<void> => {
    const { text, ...told } = await exported();
    host.save(text, fileName());
    panel.tell(doneWords("saved_chains", told));
  };

  return (
    <Menu
      label={say("export")}
      note={say(hidesSecrets.value ? "export_note_redacted" : "export_note")}
      {...(at !== undefined && { at })}
      onClose={close}
    >
      <div role="group" aria-label={say("export_scope")}>
        <MenuChoice checked={!onlySelected} onPick={() => (wantsSelected.value = false)}>
          {sayCount("export_all", count)}
        </MenuChoice>
        <MenuChoice
          checked={onlySelected}
          disabled={selectedId === null}
          onPick={() => (wantsSelected.value = true)}
        >
          {sayCount("export_selected", Math.max(1, selectedIds.length))}
        </MenuChoice>
      </div>
      <div role="separator" class="menu-line" />
      <MenuChoice
        role="menuitemcheckbox"
        checked={hidesSecrets.value}
        onPick={() => (hidesSecrets.value = !hidesSecrets.value)}
      >
        {say("export_redact")}
      </MenuChoice>
      <div role="separator" class="menu-line" />
      <MenuItem onPick={() => attempt(panel, copy)}>{say("export_copy")}</MenuItem>
      <MenuItem onPick={() => attempt(panel, save)}>{say("export_save")}</MenuItem>
    </Menu>
  );
}
