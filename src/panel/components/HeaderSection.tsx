/** A list of headers as they stood, with what the browser kept back. */
import "./HeaderSection.css";
import { useSignal } from "@preact/signals";
import type { Hop } from "../../core/chain.ts";
import type { BrowserName, Header } from "../../core/event.ts";
import { usePanel } from "../context.ts";
import { clipped, visible } from "../text/visible.ts";
import { say, sayCount } from "../words.ts";
import { Section } from "./Section.tsx";

/** A value longer than this is cut until somebody asks for all of it. */
const longValue = 600;

function HeaderValue({ value }: { readonly value: string }) {
  const whole = useSignal(false);
  if (value.length <= longValue || whole.value) return <dd>{visible(value)}</dd>;
  return (
    <dd>
      {visible(clipped(value, longValue))}…{" "}
      <button type="button" class="link" onClick={() => (whole.value = true)}>
        {say("url_show_all", value.length)}
      </button>
    </dd>
  );
}

export function HeaderList({ headers }: { readonly headers: readonly Header[] }) {
  return (
    <dl class="headers" translate={false}>
      {headers.map(([name, value], index) => (
        // A name may stand more than once.
        <div key={`${index} ${name}`}>
          <dt>{visible(name)}</dt>
          <HeaderValue value={value} />
        </div>
      ))}
    </dl>
  );
}

interface Props {
  readonly title: string;
  /** null: not observable. */
  readonly headers: readonly Header[] | null;
  readonly source: Hop["headersFrom"];
  readonly withheld: readonly string[];
  readonly browser: BrowserName;
}

export function HeaderSection({ title, headers, source, withheld, browser }: Props) {
  const { host, tell } = usePanel();
  const copy = async (all: readonly Header[]): Promise<void> => {
    const text = all.map(([name, value]) => `${name}: ${value}\n`).join("");
    tell((await host.copy(text)) ? sayCount("copied_headers", all.length) : say("copy_refused"));
  };
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
      {headers.length > 0 && (
        <button type="button" class="link copy-all" onClick={() => void copy(headers)}>
          {say("copy_all")}
          <span class="unseen"> {title}</span>
        </button>
      )}
    </>
  );
  return (
    <Section title={heading}>
      {headers.length === 0 ? <p class="quiet">{say("no_headers")}</p> : <HeaderList headers={headers} />}
      {withheld.length > 0 && (
        <p class="withheld">{say("withheld", say(`browser_${browser}`), withheld.map(visible).join(", "))}</p>
      )}
    </Section>
  );
}
