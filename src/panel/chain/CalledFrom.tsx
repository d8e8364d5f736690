/** Who asked for a chain's first request, with the call stack, as DevTools tells it. */
import "./CalledFrom.css";
import type { Chain } from "../../core/chain.ts";
import type { BrowserName } from "../../core/event.ts";
import { usePanel } from "../context.ts";
import { visible } from "../text/visible.ts";
import { say, type WordKey } from "../words.ts";
import { Section } from "./Section.tsx";

/** The types of the DevTools protocol's Network.Initiator that say something. */
const types: ReadonlyMap<string, WordKey> = new Map([
  ["parser", "called_parser"],
  ["script", "called_script"],
  ["preload", "called_preload"],
  ["preflight", "called_preflight"],
  ["other", "called_other"],
]);

interface Place {
  readonly url: string;
  /** Counted from 1, as people do; null where only the file is known. */
  readonly line: number | null;
  readonly column: number | null;
}

/** A place in a file: a button where DevTools can show it. */
function SourcePlace({ url, line, column }: Place) {
  const { host } = usePanel();
  if (url === "") return say("called_nowhere");
  const text = [visible(url), line, column].filter((part) => part !== null).join(":");
  const { openSource } = host;
  if (openSource === null || !/^https?:/i.test(url)) return <code>{text}</code>;
  return (
    <button type="button" class="link mono" onClick={() => openSource(url, line ?? 1, column ?? 1)}>
      <span class="unseen">{say("called_open")} </span>
      <span translate={false}>{text}</span>
    </button>
  );
}

/** Chromium names the origin of the page only, Firefox its URL. */
function fromPage(initiator: string, browser: BrowserName): string {
  if (initiator === "null") return say("called_opaque");
  return say(browser === "firefox" ? "called_page" : "called_origin", visible(initiator));
}

export function CalledFrom({ chain }: { readonly chain: Chain }) {
  const { calledFrom, initiator, browser } = chain;
  return (
    <Section title={say("called")}>
      {calledFrom === null ? (
        <p class="quiet">{say(browser === "firefox" ? "called_unseen_firefox" : "called_unseen")}</p>
      ) : (
        <p>
          {types.has(calledFrom.type)
            ? say(types.get(calledFrom.type) ?? "called_other")
            : visible(calledFrom.type)}{" "}
          {calledFrom.url !== null && (
            <SourcePlace url={calledFrom.url} line={calledFrom.line} column={null} />
          )}
        </p>
      )}
      {calledFrom !== null && calledFrom.stack.length > 0 && (
        <ol class="call-stack" aria-label={say("called_stack")}>
          {calledFrom.stack.map((frame, index) => (
            <li key={index}>
              <code>{frame.functionName === "" ? say("called_anonymous") : visible(frame.functionName)}</code>
              <span>
                <SourcePlace {...frame} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {initiator !== null && (
        <p>
          {fromPage(initiator, browser)}
          <span class="fact-source">{say("source_webRequest")}</span>
        </p>
      )}
    </Section>
  );
}
