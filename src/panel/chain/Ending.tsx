/** What the chain came to: an answer, an error, an app, or nothing yet. */
import "./Ending.css";
import type { ComponentChild } from "preact";
import {
  type HeaderChanges,
  requestChangesAt,
  responseChangesAt,
} from "../../core/carried/header-changes.ts";
import type { Chain, Outcome } from "../../core/chain.ts";
import type { Header, Milliseconds } from "../../core/event.ts";
import { headerValue } from "../../core/headers.ts";
import { outcomeToken } from "../../core/lines/strip.ts";
import { visible } from "../text/visible.ts";
import { shortTime } from "../text/measures.ts";
import { spokenHost } from "../text/url-pair.ts";
import { type CountKey, say, sayCount, type WordKey } from "../words.ts";
import { Breakable } from "../parts/Breakable.tsx";
import { Facts } from "../parts/Facts.tsx";
import { HeaderTable } from "./HeaderTable.tsx";
import { HopToken } from "../parts/HopStrip.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Prose } from "../parts/Prose.tsx";

/** Text as it was given, the same in every language. */
function given(text: string): ComponentChild {
  return text === "" ? null : <span translate={false}>{visible(text)}</span>;
}

/** "text/html · 203.0.113.20 · from the cache · 88 ms". What failed has said so in its words. */
function factsOf(outcome: Outcome, ms: Milliseconds | null): readonly ComponentChild[] {
  const time = ms === null ? null : <span title={say("end_time")}>{shortTime(ms)}</span>;
  switch (outcome.kind) {
    case "response": {
      const type = headerValue(outcome.responseHeaders, "content-type")?.split(";", 1)[0]?.trim() ?? "";
      const address = outcome.ip === null || outcome.ip === "" ? null : <code>{visible(outcome.ip)}</code>;
      return [given(type), address, outcome.fromCache ? say("from_cache") : null, time];
    }
    case "failure":
      return [time];
    case "handed-off":
      return [say("handed_off_note")];
    case "pending":
      return [];
    default:
      outcome satisfies never;
      return [];
  }
}

function headersOf(outcome: Outcome): readonly Header[] {
  return outcome.kind === "response" || outcome.kind === "failure" ? (outcome.responseHeaders ?? []) : [];
}

/** The token shows the code already: "200 OK" → "OK". */
function withoutCode(words: string, outcome: Outcome): string {
  const code = outcome.kind === "response" && outcome.status !== null ? `${outcome.status} ` : "";
  return code !== "" && words.startsWith(code) ? words.slice(code.length) : words;
}

interface FoldedProps {
  readonly headers: readonly Header[];
  readonly count: CountKey;
  readonly title: WordKey;
  readonly compared: HeaderChanges | null;
}

function FoldedHeaders({ headers, count, title, compared }: FoldedProps) {
  if (headers.length === 0) return null;
  return (
    <details class="ending-headers">
      <summary>
        <Icon name="chevron" small />
        {sayCount(count, headers.length)}
      </summary>
      <HeaderTable title={say(title)} heading={null} headers={headers} compared={compared} />
    </details>
  );
}

interface Props {
  readonly chain: Chain;
  /** What the outcome means, in words. */
  readonly words: string;
  readonly url: string;
  /** What the last request took; null while that is not known, and where nobody saw it begin. */
  readonly ms: Milliseconds | null;
}

export function Ending({ chain, words, url, ms }: Props) {
  const { outcome } = chain;
  const headers = headersOf(outcome);
  return (
    <div class="ending">
      <p class="ending-line">
        <HopToken token={outcomeToken(chain)} />
        <b>
          {outcome.kind === "pending" ? (
            say("waiting_for", spokenHost(url))
          ) : (
            <Prose text={withoutCode(words, outcome)} />
          )}
        </b>
        <span class="ending-facts">
          <Facts facts={factsOf(outcome, ms)} />
        </span>
      </p>
      {outcome.kind === "failure" && outcome.refusedTo !== null && (
        <p class="ending-line">
          <span class="ending-facts">{say("refused_to")}</span>
          <code>
            <Breakable text={visible(outcome.refusedTo)} as="value" />
          </code>
        </p>
      )}
      <FoldedHeaders
        headers={headers}
        count="outcome_headers"
        title="response_headers"
        compared={responseChangesAt(chain.hops.length, chain)}
      />
      <FoldedHeaders
        headers={chain.lastRequest?.headers ?? []}
        count="outcome_request_headers"
        title="request_headers"
        compared={requestChangesAt(chain.hops.length, chain)}
      />
    </div>
  );
}
