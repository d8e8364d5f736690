/** Where chains join: what led to this one, above the route, and what it led to, below. */
import "./Seam.css";
import type { ComponentChildren } from "preact";
import type { SeamBefore } from "../../core/chain.ts";
import type { SeamExplanation } from "../../core/explanation.ts";
import { seamToken } from "../../core/seams/seam-token.ts";
import type { Token } from "../../core/summary.ts";
import { usePanel } from "../context.ts";
import { duration } from "../text/measures.ts";
import { isSeamByPage } from "../text/seams.ts";
import { tokenMeaning } from "../text/tokens.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { HopToken } from "../parts/HopStrip.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";

function Band({ token, children }: { readonly token: Token; readonly children: ComponentChildren }) {
  return (
    <li class={isSeamByPage(token) ? "seam is-page" : "seam"}>
      <span class="leg-token">
        <HopToken token={token} />
      </span>
      <div class="seam-band">{children}</div>
    </li>
  );
}

interface OpenProps {
  /** URL of the chain that is opened. */
  readonly url: string;
  readonly onOpen: () => void;
}

function OpenButton({ url, onOpen }: OpenProps) {
  return (
    <button type="button" class="link" onClick={onOpen}>
      {say("seam_open")}
      <span class="unseen" translate={false}>
        {" "}
        {visible(url)}
      </span>
    </button>
  );
}

interface BeforeProps {
  readonly seam: SeamBefore;
  readonly explained: SeamExplanation;
  readonly onOpen: (id: string) => void;
}

/** What led to the chain: as certain as it is known, and no more. */
export function SeamBand({ seam, explained, onOpen }: BeforeProps) {
  const { store } = usePanel();
  // This chain follows that one, so what is asked first tells when it goes.
  const listed = store.rows.after(seam.previous).length > 0;
  const before = listed ? store.rows.get(seam.previous)?.summary.value : undefined;
  const { confidence, headline, since, why, references } = explained;
  return (
    <Band token={seamToken(seam)}>
      <p>
        <b>
          <Prose text={headline} />
        </b>
        {seam.delayMs !== null && <Prose text={`, ${duration(seam.delayMs)} ${since}`} />}
        <Confidence degree={confidence} />
      </p>
      <p class="seam-other">
        {before === undefined ? (
          say("seam_gone")
        ) : (
          <>
            {say("seam_before")} <code>{visible(before.lastUrl)}</code>{" "}
            <OpenButton url={before.lastUrl} onOpen={() => onOpen(before.id)} />
          </>
        )}
      </p>
      <p class="seam-why">
        <Prose text={why} />
      </p>
      <References references={references} />
    </Band>
  );
}

interface AfterProps {
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

/** The chains that this one led to, as far as they are listed. */
export function SeamsAfter({ id, onOpen }: AfterProps) {
  const { store } = usePanel();
  return store.rows.after(id).map((next) => <SeamAfter key={next} id={next} onOpen={onOpen} />);
}

function SeamAfter({ id, onOpen }: AfterProps) {
  const { store } = usePanel();
  const next = store.rows.get(id)?.summary.value;
  const token = next?.strip[0];
  if (next === undefined || token === undefined || !("shape" in token)) return null;
  return (
    <Band token={token}>
      <p>
        <b>{say("seam_after", tokenMeaning(token))}</b>
      </p>
      <p class="seam-other">
        <code>{visible(next.firstUrl)}</code> <OpenButton url={next.firstUrl} onOpen={() => onOpen(id)} />
      </p>
    </Band>
  );
}
