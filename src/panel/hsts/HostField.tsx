/** The host that is looked up: typed, or taken from those that were seen. */
import { useId } from "preact/hooks";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";
import type { HstsLookup } from "./lookup.ts";

/** As many as fit into two lines of a narrow panel; all of them are offered while typing. */
const mostShown = 6;

export function HostField({ lookup }: { readonly lookup: HstsLookup }) {
  const id = useId();
  const { hosts, typed } = lookup;
  const refusal = lookup.refusal.value;
  const wrong = refusal !== null;
  // While a question stands, its answer is the next step.
  const main = lookup.check.value.step === "asking" ? "button" : "button button--main";
  const look = (event: Event): void => {
    event.preventDefault();
    void lookup.look();
  };
  return (
    <form class="host-form" role="search" onSubmit={look}>
      <label for={`${id}-host`}>{say("hsts_host")}</label>
      <input
        type="text"
        class="host-field"
        id={`${id}-host`}
        list={`${id}-hosts`}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed.value}
        aria-invalid={refusal === "hsts_not_a_host"}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => lookup.type(event.currentTarget.value)}
      />
      <datalist id={`${id}-hosts`}>
        {hosts.value.map((host) => (
          <option key={host} value={host} />
        ))}
      </datalist>
      <button type="submit" class={main}>
        {say("hsts_look_up")}
      </button>
      <button type="button" class="button" onClick={() => lookup.propose()}>
        {say("hsts_check")}
      </button>
      {wrong && (
        <p class="host-wrong" id={`${id}-wrong`} role="alert">
          {say(refusal)}
        </p>
      )}
      {hosts.value.length > 0 && (
        <div class="hosts-seen" role="group" aria-labelledby={`${id}-seen`}>
          <span class="quiet" id={`${id}-seen`}>
            {say("hsts_hosts_seen")}
          </span>
          {hosts.value.slice(0, mostShown).map((host) => (
            <button
              key={host}
              type="button"
              class="link host-seen"
              translate={false}
              aria-current={lookup.host.value === host ? "true" : undefined}
              onClick={() => void lookup.choose(host)}
            >
              {visible(host)}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
