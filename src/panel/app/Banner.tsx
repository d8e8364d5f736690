/** A line over the views: an icon, what a person must know, what can be done about it. */
import "./Banners.css";
import type { ComponentChildren } from "preact";
import { say } from "../words.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";

interface Props {
  readonly icon: IconName;
  /** alert: something recorded was lost, or nothing can be recorded. hint: nothing is wrong. */
  readonly tone: "alert" | "status" | "hint";
  readonly children: ComponentChildren;
  readonly onDismiss?: () => void;
}

export function Banner({ icon, tone, children, onDismiss }: Props) {
  return (
    <div class={`banner banner--${tone}`} role={tone === "alert" ? "alert" : "status"}>
      <Icon name={icon} />
      {children}
      {onDismiss !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={say("dismiss")}
          title={say("dismiss")}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
