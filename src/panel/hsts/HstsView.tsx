/** The HSTS tab: a host, the rule that covers it, and what to do about it. Loaded when the tab is opened. */
import { useEffect, useMemo } from "preact/hooks";
import { verdictSays } from "../../core/hsts/verdict-words.ts";
import { usePanel } from "../context.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { HostField } from "./HostField.tsx";
import { HostReport } from "./HostReport.tsx";
import { HstsLookup } from "./lookup.ts";
import { PreloadCheckPart } from "./PreloadCheckPart.tsx";
import type { HstsSource } from "./source.ts";

interface Props {
  /** Host of the opened chain; null while none is open. */
  readonly host: string | null;
  readonly source: HstsSource;
  /** Host that another view leads here with; it is looked up whatever stood in the field. */
  readonly asked?: string | null;
  /** The asked host was taken over. */
  readonly onAsked?: () => void;
}

/** "156.0.8078.79" → 156. */
function majorVersion(version: string | null): number | null {
  const major = Number.parseInt(version ?? "", 10);
  return Number.isNaN(major) ? null : major;
}

export function HstsView({ host, source, asked = null, onAsked }: Props) {
  const { store, host: surroundings } = usePanel();
  const lookup = useMemo(
    () =>
      new HstsLookup(source, () => ({
        browser: surroundings.browser,
        version: majorVersion(surroundings.browserVersion.value),
      })),
    [source, surroundings],
  );
  const shown = store.views.shown.value === "hsts";
  useEffect(() => void lookup.refresh(), [lookup, shown]);
  useEffect(() => lookup.suggest(host, !shown), [lookup, host]);
  useEffect(() => {
    if (asked === null) return;
    void lookup.ask(asked);
    onAsked?.();
  }, [lookup, asked]);

  const known = lookup.known.value;
  const verdict = lookup.verdict.value;
  const looked = lookup.host.value;
  const waiting =
    looked === null ? "" : say(lookup.failed.value ? "hsts_failed" : "hsts_looking", visible(looked));
  return (
    <div class="hsts" tabIndex={-1}>
      <div class="hsts-page">
        <HostField lookup={lookup} />
        <PreloadCheckPart lookup={lookup} />
        {looked === null && lookup.refusal.value === null && <p class="quiet">{say("hsts_nothing_yet")}</p>}
        {/* Always there, so that what is found is read out; seen while nothing is found. */}
        <p
          role="status"
          class={known === null && looked !== null ? undefined : "unseen"}
          lang={verdict === null ? undefined : "en"}
        >
          {verdict === null ? waiting : visible(verdictSays(verdict).headline)}
        </p>
        {known !== null && verdict !== null && <HostReport known={known} verdict={verdict} />}
      </div>
    </div>
  );
}
