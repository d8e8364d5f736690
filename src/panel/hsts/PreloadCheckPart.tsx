/** The check of the preload list: asks first, says what it sends, then how it went. */
import { useEffect, useRef } from "preact/hooks";
import { preloadSays } from "../../core/hsts/preload-words.ts";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import { momentOf } from "./dates.ts";
import type { HstsLookup } from "./lookup.ts";

/** The question takes the focus, so that a key answers it; Esc is a no. */
function Question({ lookup, host }: { readonly lookup: HstsLookup; readonly host: string }) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    yes.current?.focus();
    // Chromium opens the console drawer on Esc, unless a capturing listener of the panel stops it here.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      event.preventDefault();
      lookup.cancel();
    };
    window.addEventListener("keydown", onEscape, { capture: true });
    return () => {
      window.removeEventListener("keydown", onEscape, { capture: true });
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [lookup]);
  return (
    <div class="preload-question" role="group" aria-labelledby="hsts-ask" aria-describedby="hsts-ask-what">
      <p id="hsts-ask">
        <b>{say("hsts_ask", visible(host))}</b>
      </p>
      <p id="hsts-ask-what">{say("hsts_ask_what")}</p>
      <div class="preload-buttons">
        <button type="button" class="button button--main" ref={yes} onClick={() => void lookup.send()}>
          {say("hsts_send")}
        </button>
        <button type="button" class="button" onClick={() => lookup.cancel()}>
          {say("hsts_cancel")}
        </button>
      </div>
    </div>
  );
}

export function PreloadCheckPart({ lookup }: { readonly lookup: HstsLookup }) {
  const state = lookup.check.value;
  return (
    <>
      {state.step === "asking" && <Question lookup={lookup} host={state.host} />}
      {/* Always there, so that what appears in it is read out. */}
      <div role="status" class="preload-status">
        {state.step === "checking" && <p>{say("hsts_checking", visible(state.host))}</p>}
        {state.step === "done" && <Result check={state.check} />}
      </div>
    </>
  );
}

function Result({ check }: { readonly check: Parameters<typeof preloadSays>[0] }) {
  const { title, says, references } = preloadSays(check);
  return (
    <div class={check.ok ? "preload-result" : "preload-result preload-result--failed"}>
      <p>
        <b>
          <Prose text={title} />
        </b>{" "}
        {check.ok && (
          <span class="quiet">{say("hsts_answered_at", momentOf(check.checkedAt, check.checkedAt))}</span>
        )}
      </p>
      <p>
        <Prose text={says} />
      </p>
      <References references={references} />
    </div>
  );
}
