/** Products that probably sent a redirect, each with why it does and what to change. */
import "./Products.css";
import type { ProductExplanation } from "../../core/explanation.ts";
import { Confidence } from "../parts/Confidence.tsx";
import { Prose } from "../parts/Prose.tsx";
import { References } from "../parts/References.tsx";

export function Products({ products }: { readonly products: readonly ProductExplanation[] }) {
  return (
    <ul class="products">
      {products.map(({ product, confidence, trigger, option, references }) => (
        <li key={product}>
          <p class="product-name">
            <Prose text={product} />
            <Confidence degree={confidence} />
          </p>
          <p>
            <Prose text={trigger} />
          </p>
          <p>
            <Prose text={option} />
          </p>
          <References references={references} />
        </li>
      ))}
    </ul>
  );
}
