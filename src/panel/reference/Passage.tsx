/** A paragraph of the reference: code, strong words, and links to other entries. */
import type { Prose } from "../../core/knowledge/reference/article.ts";
import { parseProse, type ProseNode } from "../../core/knowledge/reference/prose.ts";
import { EntryLink } from "./EntryLink.tsx";

function Node({ node }: { readonly node: ProseNode }) {
  switch (node.kind) {
    case "text":
      return <>{node.text}</>;
    case "code":
      return <code>{node.text}</code>;
    case "strong":
      return (
        <strong>
          <Nodes nodes={node.nodes} />
        </strong>
      );
    case "link":
      return (
        <EntryLink to={node.to}>
          <Nodes nodes={node.nodes} />
        </EntryLink>
      );
    default:
      return node satisfies never;
  }
}

function Nodes({ nodes }: { readonly nodes: readonly ProseNode[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        // Pieces of a sentence have no identity but their place.
        <Node key={index} node={node} />
      ))}
    </>
  );
}

export function Passage({ text }: { readonly text: Prose }) {
  return <Nodes nodes={parseProse(text)} />;
}
