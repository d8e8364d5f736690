/** The list's order and columns in a menu: for keys, and for panels too narrow for column heads. */
import "./ListMenu.css";
import { usePanel } from "../context.ts";
import { columns } from "../state/columns.ts";
import { say, type WordKey } from "../words.ts";
import { Menu, MenuChoice, MenuItem, type Point } from "../parts/Menu.tsx";

/** Titles that are shortened for the head of a column. */
const inFull: Partial<Record<WordKey, WordKey>> = { column_method: "column_method_full" };

function Choices() {
  const { layout, rows } = usePanel().store;
  const { column: sortedBy, descending } = layout.sorting.value;
  const hidden = layout.hidden.value;
  return (
    <>
      <div role="group" aria-label={say("columns")}>
        <p class="menu-title" aria-hidden="true">
          {say("columns")}
        </p>
        {columns
          .filter(({ canHide }) => canHide)
          .map(({ name, title }) => (
            <MenuChoice
              key={name}
              role="menuitemcheckbox"
              checked={!hidden.includes(name)}
              onPick={() => layout.show(name, hidden.includes(name))}
            >
              {say(inFull[title] ?? title)}
            </MenuChoice>
          ))}
      </div>
      <div role="separator" class="menu-line" />
      <div role="group" aria-label={say("sort_group")}>
        <p class="menu-title" aria-hidden="true">
          {say("sort_group")}
        </p>
        {columns.map(({ name, title }) => (
          <MenuChoice
            key={name}
            checked={name === sortedBy}
            onPick={() => {
              if (name !== sortedBy) layout.sortBy(name);
            }}
          >
            {say(inFull[title] ?? title)}
          </MenuChoice>
        ))}
        <div role="separator" class="menu-line" />
        <MenuChoice
          role="menuitemcheckbox"
          checked={descending}
          onPick={() => layout.setDescending(!descending)}
        >
          {say("sort_descending")}
        </MenuChoice>
      </div>
      <div role="separator" class="menu-line" />
      <MenuChoice
        role="menuitemcheckbox"
        checked={layout.joined.value}
        onPick={() => layout.join(!layout.joined.value)}
      >
        {say("join_navigations")}
      </MenuChoice>
      <div role="separator" class="menu-line" />
      {rows.setAside.value > 0 && (
        <MenuItem onPick={() => rows.takeBack()}>{say("take_back_all", rows.setAside.value)}</MenuItem>
      )}
      <MenuItem onPick={() => layout.reset()}>{say("reset_list")}</MenuItem>
    </>
  );
}

interface Props {
  readonly close: () => void;
  /** Where it was asked for, when not by a button. */
  readonly at?: Point;
}

export function ListMenu({ close, at }: Props) {
  return (
    <Menu label={say("list_options")} onClose={close} {...(at !== undefined && { at })}>
      <Choices />
    </Menu>
  );
}
