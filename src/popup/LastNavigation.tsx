/** The last navigation of the tab: what is said of it, its route in signs, and what it cost. */
import { useEffect } from "preact/hooks";
import { Facts } from "../panel/parts/Facts.tsx";
import { HopStrip } from "../panel/parts/HopStrip.tsx";
import { Icon } from "../panel/parts/Icon.tsx";
import { leadOf, type Navigation } from "../panel/state/navigations.ts";
import type { FollowedLog } from "../panel/followed-log.ts";
import { duration, timeOfDay } from "../panel/text/measures.ts";
import { visible } from "../panel/text/visible.ts";
import { say as sayInPanel, sayCount as sayCountInPanel } from "../panel/words.ts";
import type { PopupHost } from "./host.ts";
import { isElsewhere } from "./last-navigation.ts";
import { say } from "./words.ts";

interface Props {
  readonly store: FollowedLog;
  readonly host: PopupHost;
  readonly navigation: Navigation;
}

function Address({ url }: { readonly url: string }) {
  return (
    <p class="address mono" title={visible(url)} translate={false}>
      {visible(url)}
    </p>
  );
}

export function LastNavigation({ store, host, navigation }: Props) {
  const { firstUrl, lastUrl, strip, hops, costMs, startedAt } = navigation.summary.value;
  const lead = leadOf(navigation);
  useEffect(() => store.opened.open(lead), [store, lead]);
  const opened = store.opened.chain.value;
  const read = opened?.read ?? null;
  const unreadable = opened?.failure !== undefined;
  const Gist = host.gist();
  // Of joined chains one is read, and it need not be the last.
  const elsewhere =
    read !== null && navigation.members.length === 1 && isElsewhere(host.tabUrl.value, read.chain);
  return (
    <>
      {elsewhere && (
        <p class="elsewhere">
          <Icon name="note" />
          {say("elsewhere")}
        </p>
      )}
      <div class="gist" aria-live="polite" aria-busy={read === null && !unreadable}>
        {read !== null && Gist !== null && <Gist read={read} />}
        {unreadable && <p class="unreadable">{say("unreadable")}</p>}
      </div>
      <section class="way" aria-label={sayInPanel("route")}>
        <Address url={firstUrl} />
        <HopStrip strip={strip} />
        {lastUrl !== firstUrl && <Address url={lastUrl} />}
        <p class="quiet">
          <Facts
            facts={[
              timeOfDay(startedAt),
              sayCountInPanel("redirects", hops),
              costMs === null ? null : sayInPanel("cost_before", duration(costMs)),
            ]}
          />
        </p>
      </section>
    </>
  );
}
