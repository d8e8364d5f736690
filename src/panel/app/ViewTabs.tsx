/** The tabs of the panel's views. */
import { usePanel } from "../context.ts";
import { viewNames } from "../state/views.ts";
import { say } from "../words.ts";
import { TabStrip } from "../parts/TabStrip.tsx";

export function ViewTabs() {
  const { views } = usePanel().store;
  return (
    <TabStrip
      names={viewNames}
      shown={views.shown}
      label={say("views")}
      more={say("more_views")}
      words={(view) => say(`view_${view}`)}
      tabId="tab-"
      panelId={(view) => `view-${view}`}
    />
  );
}
