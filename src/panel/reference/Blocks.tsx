/** The blocks of a section, one after the other. */
import type { Block } from "../../core/knowledge/reference/article.ts";
import type { Token } from "../../core/summary.ts";
import { CodeBlock } from "./CodeBlock.tsx";
import { DataTable } from "./DataTable.tsx";
import { Passage } from "./Passage.tsx";
import { WireExample } from "./WireExample.tsx";

interface Props {
  readonly blocks: readonly Block[];
  readonly tokenOf: (rowName: string) => Token | null;
}

function List({ items, ordered }: { readonly items: readonly string[]; readonly ordered: boolean }) {
  const points = items.map((item) => (
    <li key={item}>
      <Passage text={item} />
    </li>
  ));
  return ordered ? <ol class="points points--ordered">{points}</ol> : <ul class="points">{points}</ul>;
}

function OneBlock({ block, tokenOf }: { readonly block: Block } & Pick<Props, "tokenOf">) {
  switch (block.kind) {
    case "text":
      return (
        <p>
          <Passage text={block.text} />
        </p>
      );
    case "list":
      return <List items={block.items} ordered={block.ordered === true} />;
    case "table":
      return <DataTable caption={block.caption} head={block.head} rows={block.rows} tokenOf={tokenOf} />;
    case "wire":
      return <WireExample caption={block.caption} messages={block.messages} />;
    case "code":
      return <CodeBlock language={block.language} text={block.text} caption={block.caption} />;
    default:
      return block satisfies never;
  }
}

export function Blocks({ blocks, tokenOf }: Props) {
  return (
    <>
      {blocks.map((block, index) => (
        // Blocks have no identity but their place.
        <OneBlock key={index} block={block} tokenOf={tokenOf} />
      ))}
    </>
  );
}
