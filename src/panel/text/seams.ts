/** Seams in the few words that a sign in the list has. The long ones come from core, with the explanation. */
import type { SeamKind } from "../../core/event.ts";
import { seamToken } from "../../core/seams/seam-token.ts";
import type { Token } from "../../core/summary.ts";
import type { WordKey } from "../words.ts";

const meanings: Readonly<Record<SeamKind, WordKey>> = {
  "meta-refresh": "token_seam_meta_refresh",
  "refresh-header": "token_seam_refresh_header",
  script: "token_seam_script",
  "client-unknown": "token_seam_client_unknown",
  "upgrade-fallback": "token_seam_upgrade_fallback",
  "critical-ch-restart": "token_seam_critical_ch_restart",
  "error-reload": "token_seam_error_reload",
  popup: "token_seam_popup",
  "service-worker": "token_seam_service_worker",
  reload: "token_seam_reload",
};

/** Seams that nobody but the browser makes, and the reload, of which it does not tell who asked for it. */
const notByPage: ReadonlySet<SeamKind> = new Set([
  "upgrade-fallback",
  "critical-ch-restart",
  "error-reload",
  "reload",
]);

function isSeamKind(name: string): name is SeamKind {
  return Object.hasOwn(meanings, name);
}

const byLabel = new Map(
  Object.keys(meanings)
    .filter(isSeamKind)
    .map((kind) => [seamToken({ kind, previous: "", confidence: "certain", delayMs: null }).label, kind]),
);

/** What a seam's token stands for; null for a word that no seam has. */
export function seamMeaning({ label }: Token): WordKey | null {
  const kind = byLabel.get(label);
  return kind === undefined ? null : meanings[kind];
}

export function isSeamByPage({ label }: Token): boolean {
  const kind = byLabel.get(label);
  return kind !== undefined && !notByPage.has(kind);
}
