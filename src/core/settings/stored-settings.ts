/** All settings together, as the settings page shows and stores them, and what is wrong with those that are stored. */
import { DEFAULT_PAGE_SETTINGS, type PageSettings, pageSettingsOf } from "./page-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../protocol.ts";
import { settingsOf } from "./settings.ts";

export type StoredSettings = Settings & PageSettings;

export const DEFAULT_STORED: StoredSettings = { ...DEFAULT_SETTINGS, ...DEFAULT_PAGE_SETTINGS };

/** What is stored, with the default, or the nearest that can be set, for everything that makes no sense. */
export function storedSettingsOf(stored: unknown): StoredSettings {
  return { ...settingsOf(stored), ...pageSettingsOf(stored) };
}

/**
 * How many stored settings make no sense, so that something else counts in their place. What is not stored is fine,
 * and so is what this version does not know.
 */
export function countAmiss(stored: unknown): number {
  return stored === undefined ? 0 : amissIn(stored, storedSettingsOf(stored));
}

function amissIn(stored: unknown, sound: unknown): number {
  if (typeof sound !== "object" || sound === null) return stored === sound ? 0 : 1;
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return 1;
  const kept: Readonly<Record<string, unknown>> = { ...stored };
  return Object.entries(sound).reduce(
    (count, [name, value]) => count + (kept[name] === undefined ? 0 : amissIn(kept[name], value)),
    0,
  );
}
