/** The keys of the panel, as they are where it runs: a host takes some of them for itself. */
import type { Host } from "../host.ts";
import type { WordKey } from "../words.ts";

export interface KeyLine {
  /** Keys that do the same, each as its parts: ["Ctrl", "F"]. */
  readonly keys: readonly (readonly string[])[];
  readonly does: WordKey;
}

export interface KeyGroup {
  readonly title: WordKey;
  readonly lines: readonly KeyLine[];
}

/** Keys that no single key is: a word stands for them. */
export const keysInWords: Readonly<Record<string, WordKey>> = {
  letters: "key_letters",
  menu: "key_menu",
};

/** What is printed on a key where it differs by language. */
export const keysInPrint: Readonly<Record<string, WordKey>> = {
  Ctrl: "key_ctrl",
  Shift: "key_shift",
  Enter: "key_enter",
  Space: "key_space",
  Home: "key_home",
  End: "key_end",
  PgUp: "key_page_up",
  PgDn: "key_page_down",
  Del: "key_delete",
  Backspace: "key_backspace",
};

function line(does: WordKey, ...keys: readonly string[]): KeyLine {
  return { does, keys: keys.map((key) => (key === "+" ? [key] : key.split("+"))) };
}

/** @param control what the host calls the key for commands: "Ctrl" or "⌘". */
export function keyGroups({ browser, poppedOut }: Host, control: string): readonly KeyGroup[] {
  const chromium = browser === "chromium";
  const asNetworkPanel = chromium && !poppedOut;
  return [
    {
      title: "keys_list",
      lines: [
        line("keys_move", "↑", "↓", "PgUp", "PgDn", "Home", "End"),
        line("keys_enter", "Enter", "→"),
        line("keys_close", "←"),
        line("keys_search", "letters"),
        line("keys_row_menu", "menu", "Shift+F10"),
        line("keys_remove", "Del"),
        line("copy_text", `${control}+C`),
      ],
    },
    {
      title: "chain",
      lines: [
        line("keys_legs", "↑", "↓"),
        line("keys_toggle", "Enter", "Space"),
        line("keys_toggle_all", "Alt+Enter"),
        line("keys_find_headers", "/"),
        line("keys_back", "←"),
      ],
    },
    {
      title: "chain_tab_waterfall",
      lines: [line("keys_steps", "↑", "↓", "Home", "End"), line("keys_step_open", "Enter", "Space")],
    },
    {
      title: "keys_filter",
      lines: [
        line("keys_to_filter", "/", ...(asNetworkPanel ? [`${control}+F`] : [])),
        line("keys_take", "Tab", "Enter"),
        line("keys_last_term", "Backspace"),
        line("keys_to_terms", "←"),
        line("keys_from_filter", "Esc"),
      ],
    },
    {
      title: "keys_panel",
      lines: [
        line("keys_parts", "Tab", "Shift+Tab"),
        line("keys_views", "←", "→"),
        ...(asNetworkPanel ? [line("keys_record", `${control}+E`), line("keys_clear", `${control}+L`)] : []),
        line("keys_help", "?"),
      ],
    },
  ];
}
