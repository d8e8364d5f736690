/** Everything known about one host, the answer first. */
import { coverageOf } from "../../core/hsts/coverage.ts";
import { parseHsts } from "../../core/hsts/header.ts";
import { canonicalHost } from "../../core/hsts/match.ts";
import { preloadRequirements } from "../../core/hsts/requirements.ts";
import { undoOf } from "../../core/hsts/undo.ts";
import type { HstsVerdict } from "../../core/hsts/verdict.ts";
import { Coverage } from "./Coverage.tsx";
import { HeadersSeen } from "./HeadersSeen.tsx";
import type { Known } from "./lookup.ts";
import { Requirements } from "./Requirements.tsx";
import { UndoParts } from "./UndoParts.tsx";
import { VerdictPart } from "./VerdictPart.tsx";

interface Props {
  readonly known: Known;
  readonly verdict: HstsVerdict;
}

/** Hosts that can have no rule have no requirements either. */
const ruleless: ReadonlySet<HstsVerdict["because"]> = new Set(["ip-literal", "localhost"]);

export function HostReport({ known, verdict }: Props) {
  const { host, sightings, firstRedirectTo, at } = known;
  // A parent's rule is what the list would take: it takes whole domains only.
  const candidate = verdict.rule?.source === "parent-header" ? verdict.rule.host : host;
  const own = sightings
    .filter((sighting) => canonicalHost(sighting.host) === candidate)
    .toSorted((a, b) => b.seenAt - a.seenAt)[0];
  const header = own === undefined ? null : parseHsts(own.header);
  const coverage = coverageOf(verdict);
  const entry = verdict.preloaded?.domain ?? null;
  // Requirements of which nothing was seen tell nobody anything.
  const somethingSeen = header !== null || entry !== null || firstRedirectTo !== null;
  return (
    <>
      <VerdictPart verdict={verdict} now={at} />
      {!ruleless.has(verdict.because) && (
        <>
          <HeadersSeen sightings={sightings} now={at} />
          <div class="side-by-side">
            {coverage.length > 0 && <Coverage rows={coverage} />}
            {somethingSeen && (
              <Requirements
                host={candidate}
                requirements={preloadRequirements({
                  host: candidate,
                  header,
                  firstRedirectTo: candidate === host ? firstRedirectTo : null,
                })}
                entry={entry}
              />
            )}
          </div>
        </>
      )}
      <UndoParts undo={undoOf(verdict)} />
    </>
  );
}
