/** A URL on the route: what changed against the one before it, what it looks like and is not, and its parts. */
import "./Station.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { Icon } from "../parts/Icon.tsx";
import { UrlNotes } from "./UrlNotes.tsx";
import { UrlParts } from "./UrlParts.tsx";
import { UrlText } from "../parts/UrlText.tsx";

interface Props {
  readonly url: string;
  /** The URL of the station before, if there is one. */
  readonly before: string | null;
  readonly method: string;
  readonly last?: boolean;
  readonly children?: ComponentChildren;
}

export function Station({ url, before, method, last = false, children }: Props) {
  const open = useSignal(false);
  const id = useId();
  return (
    <li class={last ? "station station--last" : "station"}>
      <span class="station-dot" />
      <div>
        <p class="station-url" translate={false}>
          {method !== "" && <b>{visible(method)}</b>}
          <UrlText url={url} before={before} />
          {url !== "" && <span class="station-gap"> </span>}
          {url !== "" && (
            <button
              type="button"
              class="station-parts"
              translate={true}
              aria-label={say("url_parts")}
              aria-expanded={open.value}
              aria-controls={id}
              onClick={() => (open.value = !open.value)}
            >
              <Icon name="chevron" small />
              {say("url_parts_short")}
            </button>
          )}
        </p>
        <UrlNotes url={url} />
        {open.value && <UrlParts id={id} url={url} before={before} />}
        {children}
      </div>
    </li>
  );
}

/** A station that is not known, or a place where reports are missing. */
export function BlankStation({ children }: { readonly children: ComponentChildren }) {
  return (
    <li class="station station--blank">
      <span class="station-dot" />
      <p>{children}</p>
    </li>
  );
}
