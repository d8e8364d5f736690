/** The settings that concern pages, as they are and whenever they change. */
import { browser } from "../browser.ts";
import { DEFAULT_PAGE_SETTINGS, type PageSettings, pageSettingsOf } from "../core/settings/page-settings.ts";
import { SETTINGS_KEY } from "../core/settings/settings.ts";

/** The defaults where storage cannot be read: the page must be seen all the same. */
export async function readPageSettings(): Promise<PageSettings> {
  try {
    return pageSettingsOf((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return DEFAULT_PAGE_SETTINGS;
  }
}

/** Calls with the new settings whenever one was changed, of whatever part. */
export function onPageSettings(listener: (settings: PageSettings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change !== undefined) listener(pageSettingsOf(change.newValue));
  });
}
