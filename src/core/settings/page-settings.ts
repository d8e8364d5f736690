/** Settings that only pages need, kept beside those of the background under the same key, and read with the same care. */
import { DEFAULT_THRESHOLDS, THRESHOLD_LIMITS, type Thresholds } from "./thresholds.ts";

export interface PageSettings {
  readonly thresholds: Thresholds;
  /** Exports hide credentials and tokens, unless somebody switches it off for one. */
  readonly hideSecrets: boolean;
}

export const DEFAULT_PAGE_SETTINGS: PageSettings = { thresholds: DEFAULT_THRESHOLDS, hideSecrets: true };

/** What is stored, with the default for everything that is missing or makes no sense. */
export function pageSettingsOf(stored: unknown): PageSettings {
  const { thresholds, hideSecrets } = fieldsOf(stored);
  const { longChain, tidyings } = fieldsOf(thresholds);
  return {
    thresholds: {
      longChain: thresholdOf(longChain, DEFAULT_THRESHOLDS.longChain),
      tidyings: thresholdOf(tidyings, DEFAULT_THRESHOLDS.tidyings),
    },
    hideSecrets: hideSecrets !== false,
  };
}

/** The nearest number that can be set. */
function thresholdOf(stored: unknown, unset: number): number {
  if (typeof stored !== "number" || Number.isNaN(stored)) return unset;
  return Math.round(Math.min(Math.max(stored, THRESHOLD_LIMITS.least), THRESHOLD_LIMITS.most));
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null ? { ...stored } : {};
}
