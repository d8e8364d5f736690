/** Every header that was seen of the host and its parents, part by part. */
import type { Reference } from "../../core/explanation.ts";
import { type HstsHeader, parseHsts, takesHeader } from "../../core/hsts/header.ts";
import { partSays, type PartWords, problemSays } from "../../core/hsts/header-words.ts";
import type { HstsSighting } from "../../core/hsts/sighting.ts";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { usePanel } from "../context.ts";
import { clipped, visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { CopyLine } from "./CopyLine.tsx";
import { momentOf } from "./dates.ts";
import { type FactRow, FactTable } from "./FactTable.tsx";
import { Mark } from "./Mark.tsx";

/** A header with more parts than this is a joke or an attack. */
const mostParts = 20;
const longestPart = 80;

interface Props {
  readonly sightings: readonly HstsSighting[];
  readonly now: number;
}

export function HeadersSeen({ sightings, now }: Props) {
  return (
    <section aria-labelledby="hsts-headers">
      <h3 id="hsts-headers">{say("hsts_headers")}</h3>
      {sightings.length === 0 && <p class="quiet">{say("hsts_no_headers")}</p>}
      {sightings.map((sighting, index) => (
        <SeenHeader key={`${index} ${sighting.host}`} sighting={sighting} now={now} />
      ))}
    </section>
  );
}

function SeenHeader({ sighting, now }: { readonly sighting: HstsSighting; readonly now: number }) {
  const panel = usePanel();
  const { host, header: text } = sighting;
  const header = parseHsts(text);
  const rows = rowsOf(header, host);
  const hidden = header.directives.length - mostParts;
  return (
    <div class="seen-header">
      <CopyLine
        text={`strict-transport-security: ${text}`}
        name={say("hsts_copy_header", visible(host))}
        from={host}
      />
      <p class="quiet">
        {placeAndTime(sighting, now)}{" "}
        {!takesHeader(header, panel.host.browser) && <Mark kind="no">{say("hsts_header_ignored")}</Mark>}
      </p>
      <FactTable
        kind="parts"
        label={say("hsts_header_of", visible(host))}
        head={[say("hsts_part"), say("hsts_means"), say("hsts_valid"), say("hsts_source")]}
        rows={rows}
      />
      {hidden > 0 && <p class="quiet">{say("hsts_more_parts", hidden)}</p>}
    </div>
  );
}

function placeAndTime({ seenAt, under, private: isPrivate }: HstsSighting, now: number): string {
  const where = [
    ...(under === undefined ? [] : [say("hsts_under", visible(under))]),
    ...(isPrivate === true ? [say("hsts_in_private")] : []),
  ];
  const moment = [momentOf(seenAt, now), ...where].filter((part) => part !== "").join(", ");
  return moment === "" ? "" : say("hsts_seen_at", moment);
}

function rowsOf(header: HstsHeader, host: string): readonly FactRow[] {
  const whole = header.problems
    .filter(({ about }) => about === "")
    .map(({ id }) => row(id, say("hsts_whole_header"), problemSays(id)));
  const parts = header.directives.slice(0, mostParts).map((directive, index) => {
    const shown = clipped(directive.text, longestPart);
    const code = <code>{visible(shown) + (shown.length < directive.text.length ? "…" : "")}</code>;
    return row(String(index), code, partSays(directive, host));
  });
  return [...whole, ...parts];
}

function row(key: string, name: FactRow["name"], { says, verdict, references }: PartWords): FactRow {
  return {
    key,
    name,
    cells: [
      <Prose key="means" text={says} />,
      <Mark key="valid" kind={verdict === "error" ? "no" : "yes"}>
        {say(`hsts_valid_${verdict}`)}
      </Mark>,
      <Sources key="source" references={references} />,
    ],
  };
}

function Sources({ references }: { readonly references: readonly Reference[] }) {
  return <References references={references} />;
}
