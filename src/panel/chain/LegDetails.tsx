/** An open leg: what it can be, how that is known, headers, timing, where to read more. Absent parts are left out. */
import "./LegDetails.css";
import { requestChangesAt, responseChangesAt } from "../../core/carried/header-changes.ts";
import type { Chain, Hop } from "../../core/chain.ts";
import type { Evidence, HopExplanation, InternalCauseId } from "../../core/explanation.ts";
import { isUnrecorded } from "../../core/facts/unrecorded.ts";
import { withheldFromRequest, withheldFromResponse } from "../../core/facts/withheld.ts";
import { say } from "../words.ts";
import { CalledFrom } from "./CalledFrom.tsx";
import { Carried } from "./Carried.tsx";
import { HeaderSection } from "./HeaderSection.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Products } from "./Products.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { Section } from "./Section.tsx";
import { Timing } from "./Timing.tsx";

function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <ul class="evidence">
      {evidence.map(({ fact, source }) => (
        <li key={`${source} ${fact}`}>
          <Icon name="check" small />
          <span>
            <Prose text={fact} />
            <span class="fact-source" lang="en">
              {source}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Causes that say no more than that there is one: the list below names all that it can be. */
const openCauses: ReadonlySet<string> = new Set<InternalCauseId>(["security-upgrade", "internal-unknown"]);

interface Props {
  readonly chain: Chain;
  readonly hop: Hop;
  readonly explained: HopExplanation;
}

export function LegDetails({ chain, hop, explained }: Props) {
  const { alternatives, cause, evidence, products, references, rule, codeName } = explained;
  // Firefox lets an extension redirect after the server answered: that request was sent.
  const unrecorded = isUnrecorded(hop, chain);
  const sentNothing = hop.kind === "internal" && hop.ip === null && !unrecorded;
  // Firefox gives no header list where it answered itself: there is none, so none is hidden.
  const isUnseen = hop.kind === "server" || hop.observed === "inferred";
  return (
    <div class="details">
      {alternatives.length > 0 && (
        <Section title={say(openCauses.has(cause?.id ?? "") ? "alternatives" : "other_causes")}>
          <ul class="bullets">
            {alternatives.map((alternative) => (
              <li key={alternative}>
                <Prose text={alternative} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {products.length > 0 && (
        <Section title={say("products")}>
          <Products products={products} />
        </Section>
      )}
      {evidence.length > 0 && (
        <Section title={say("evidence")}>
          <EvidenceList evidence={evidence} />
        </Section>
      )}
      {rule !== null && (
        <Section title={<Prose text={codeName} />}>
          <p>
            <Prose text={rule} />
          </p>
        </Section>
      )}
      <Carried chain={chain} hop={hop} />
      {(hop.responseHeaders !== null || isUnseen) && (
        <HeaderSection
          title={say("response_headers")}
          headers={hop.responseHeaders}
          source={hop.headersFrom}
          withheld={withheldFromResponse(hop, chain.browser)}
          browser={chain.browser}
          compared={responseChangesAt(hop.index, chain)}
        />
      )}
      {sentNothing ? (
        <Section title={say("request_headers")}>
          <p>{say("nothing_sent")}</p>
        </Section>
      ) : (
        <HeaderSection
          title={say("request_headers")}
          headers={hop.requestHeaders}
          source={hop.headersFrom}
          withheld={withheldFromRequest(hop, chain.browser)}
          browser={chain.browser}
          compared={requestChangesAt(hop.index, chain)}
        />
      )}
      {hop.headersDropped === true && <p class="details-note">{say("headers_dropped")}</p>}
      <Timing hop={hop} unrecorded={unrecorded} browser={chain.browser} />
      {hop.index === 0 && <CalledFrom chain={chain} />}
      {references.length > 0 && (
        <Section title={say("read_more")}>
          <References references={references} />
        </Section>
      )}
    </div>
  );
}
