/** Takes chains away as Hopscope JSON: all that are listed, or the selected one. The menu, for any button. */
import { useSignal } from "@preact/signals";
import { usePanel } from "../context.ts";
import type { Exported } from "../export-text.ts";
import { say, sayCount } from "../words.ts";
import { Menu, MenuChoice, MenuItem, type Point } from "./Menu.tsx";

function fileName(): string {
  return `hopscope-${new Date().toISOString().slice(0, 19).replaceAll(/[T:]/g, "-")}.json`;
}

interface Told {
  readonly count: number;
  readonly hidden: number | null;
}

function doneWords(key: "copied_chains" | "saved_chains", { count, hidden }: Told): string {
  const done = sayCount(key, count);
  return hidden === null ? done : `${done} · ${sayCount("hidden_secrets", hidden)}`;
}

interface Props {
  readonly close: () => void;
  /** Where it stands when it belongs to no button. */
  readonly at?: Point;
  /** True: it begins with the selected chain only. */
  readonly selected?: boolean;
}

export function ExportMenu({ close, at, selected = false }: Props) {
  const panel = usePanel();
  const { store, host } = panel;
  const wantsSelected = useSignal(selected);
  const { hidesSecrets } = store;
  const count = store.lines.ids().length;
  const selectedId = store.selectedId.value;
  const onlySelected = wantsSelected.value && selectedId !== null;

  const chosenIds = (): readonly string[] => (onlySelected ? [selectedId] : store.lines.ids());

  const exported = async (): Promise<Exported & { readonly count: number }> => {
    close();
    panel.tell(say("exporting"));
    const chains = await store.chains(chosenIds());
    return { ...(await panel.exportText(chains, hidesSecrets.value)), count: chains.length };
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
          {say("export_selected")}
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
      <MenuItem onPick={() => void copy()}>{say("export_copy")}</MenuItem>
      <MenuItem onPick={() => void save()}>{say("export_save")}</MenuItem>
    </Menu>
  );
}
