/** The headers of one request or answer in an open leg, with their source and what the browser kept back. */
import "./HeaderSection.css";
import type { HeaderChanges } from "../../core/carried/header-changes.ts";
import type { Hop } from "../../core/chain.ts";
import type { BrowserName, Header } from "../../core/event.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { HeaderTable } from "./HeaderTable.tsx";
import { Section } from "./Section.tsx";

interface Props {
  readonly title: string;
  /** null: not observable. */
  readonly headers: readonly Header[] | null;
  readonly source: Hop["headersFrom"];
  readonly withheld: readonly string[];
  readonly browser: BrowserName;
  /** Against the request or answer before; null where there is nothing to compare. */
  readonly compared: HeaderChanges | null;
}

export function HeaderSection({ title, headers, source, withheld, browser, compared }: Props) {
  if (headers === null) {
    return (
      <Section title={title}>
        <p class="quiet">{say("not_observable")}</p>
      </Section>
    );
  }
  const heading = (
    <>
      {title}
      {source !== null && (
        <span class="fact-source">
          <span class="unseen">{say("source")} </span>
          {say(`source_${source}`)}
        </span>
      )}
    </>
  );
  return (
    <Section>
      <HeaderTable title={title} heading={heading} headers={headers} compared={compared} />
      {withheld.length > 0 && (
        <p class="withheld">{say("withheld", say(`browser_${browser}`), withheld.map(visible).join(", "))}</p>
      )}
    </Section>
  );
}
