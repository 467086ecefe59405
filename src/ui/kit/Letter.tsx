import './letter.css';

/**
 * A letter of a formula in MathML, slanted by its font. Few fonts have the mathematical italics that a browser would put in its
 * place, and where none has, it would draw boxes.
 */
export function Letter({ children }: { children: string }) {
  return <mi mathvariant="normal">{children}</mi>;
}
