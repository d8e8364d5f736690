/** Filters for the mouse: kinds of requests, one of them at a time, and switches that combine. A menu where bars are narrow. */
import "./QuickFilters.css";
import { useEffect, useMemo } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { Menu, MenuChoice } from "../parts/Menu.tsx";
import { MenuButton } from "../parts/MenuButton.tsx";
import { usePanel } from "../context.ts";
import { say, sayCount } from "../words.ts";
import { KindChips } from "./KindChips.tsx";
import { kindNames, type Quick, quickFilters } from "./quick.ts";
import { ThisNavigation } from "./this-navigation.ts";

function Chip({ name, on, flip }: Quick) {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={on}
      title={say(`filter_${name}_title`)}
      onClick={() => flip()}
    >
      {on && <Icon name="check" small />}
      {say(`filter_${name}`)}
    </button>
  );
}

function KindChoices() {
  const { filter } = usePanel().store;
  return (
    <div role="group" aria-label={say("filter_kinds")}>
      {kindNames.map((kind) => (
        <MenuChoice key={kind} checked={filter.kind.value === kind} onPick={() => filter.choose(kind)}>
          {say(`filter_kind_${kind}`)}
        </MenuChoice>
      ))}
    </div>
  );
}

/** Everything in one menu. */
function AllChoices({ quick, close }: { readonly quick: readonly Quick[]; readonly close: () => void }) {
  return (
    <Menu label={say("filter_chips")} onClose={close}>
      {quick.map(({ name, on, flip }) => (
        <MenuChoice key={name} role="menuitemcheckbox" checked={on} onPick={() => flip()}>
          {say(`filter_${name}`)}
        </MenuChoice>
      ))}
      <div role="separator" class="menu-line" />
      <KindChoices />
    </Menu>
  );
}

export function QuickFilters() {
  const panel = usePanel();
  const { filter } = panel.store;
  const navigation = useMemo(() => new ThisNavigation(panel), [panel]);
  useEffect(() => navigation.follow(), [navigation]);
  const quick = quickFilters(panel, navigation);
  const on = filter.chipsOn.value;
  return (
    <>
      <div class="quick" role="group" aria-label={say("filter_chips")}>
        <KindChips />
        <MenuButton
          class={filter.kind.value === "all" ? "kind-menu" : "kind-menu is-on"}
          label={say("filter_kinds")}
          text={say("filter_kind_menu", say(`filter_kind_${filter.kind.value}`))}
          icon="menu"
        >
          {(close) => (
            <Menu label={say("filter_kinds")} onClose={close}>
              <KindChoices />
            </Menu>
          )}
        </MenuButton>
        <span class="bar-line" />
        {quick.map((one) => (
          <Chip key={one.name} {...one} />
        ))}
      </div>
      <MenuButton
        class={on === 0 ? "quick-menu" : "quick-menu is-on"}
        label={on === 0 ? say("filter_chips") : sayCount("filter_more", on)}
        icon="filters"
      >
        {(close) => <AllChoices quick={quick} close={close} />}
      </MenuButton>
    </>
  );
}
