/** DevTools' theme on the root element. In a tab of its own the panel follows the system by its style sheet alone. */
import { browser } from "../browser.ts";

/** Parts of the API that one browser has and the other has not; the types know neither. */
interface ThemeApi {
  readonly themeName?: string;
  /** Chromium. */
  setThemeChangeHandler?(handler: (theme: string) => void): void;
  /** Firefox. */
  readonly onThemeChanged?: { addListener(handler: (theme: string) => void): void };
}

function show(theme: string | undefined): void {
  const { dataset } = document.documentElement;
  if (theme === "dark") dataset["theme"] = "dark";
  // Chromium calls its light theme "default".
  else if (theme === "light" || theme === "default") dataset["theme"] = "light";
  else delete dataset["theme"];
}

/** Shows the theme now, before the first paint, and whenever it changes. */
export function followTheme(): void {
  const panels = (browser.devtools as { readonly panels: ThemeApi } | undefined)?.panels;
  if (panels === undefined) return;
  show(panels.themeName);
  if (panels.onThemeChanged !== undefined) panels.onThemeChanged.addListener(show);
  else panels.setThemeChangeHandler?.(show);
}
