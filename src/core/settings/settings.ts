/** Settings as kept in storage.local: read with care, because anything may stand there. */
import { type BadgeMode, DEFAULT_SETTINGS, type RecordScope, type Settings } from "../protocol.ts";

/** Key in storage.local. */
export const SETTINGS_KEY = "settings";

/** Bounds of `maxChains`. */
export const CHAIN_LIMITS = { least: 100, most: 100_000 } as const;

const badges: readonly BadgeMode[] = ["redirects", "problems"];
const scopes: readonly RecordScope[] = ["navigations", "everything", "devtools-only"];

/** What is stored, with the default for everything that is missing or makes no sense. */
export function settingsOf(stored: unknown): Settings {
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  const { record, keepLog, maxChains, keepHsts, badge } = stored;
  return {
    record: scopes.find((scope) => scope === record) ?? DEFAULT_SETTINGS.record,
    keepLog: keepLog !== false,
    maxChains: typeof maxChains === "number" ? withinLimits(maxChains) : DEFAULT_SETTINGS.maxChains,
    keepHsts: keepHsts === true,
    badge: badges.find((mode) => mode === badge) ?? DEFAULT_SETTINGS.badge,
  };
}

/** The nearest number of chains that can be set. */
function withinLimits(maxChains: number): number {
  if (Number.isNaN(maxChains)) return DEFAULT_SETTINGS.maxChains;
  return Math.round(Math.min(Math.max(maxChains, CHAIN_LIMITS.least), CHAIN_LIMITS.most));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
