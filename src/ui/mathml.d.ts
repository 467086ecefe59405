import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type MathProps = DetailedHTMLProps<HTMLAttributes<MathMLElement>, MathMLElement> & {
  display?: 'block' | 'inline';
  form?: 'prefix' | 'infix';
  stretchy?: 'false';
  mathvariant?: 'normal';
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathProps;
      mrow: MathProps;
      mi: MathProps;
      mn: MathProps;
      mo: MathProps;
      msub: MathProps;
      msubsup: MathProps;
      mfrac: MathProps;
      msup: MathProps;
      msqrt: MathProps;
      mtext: MathProps;
      mover: MathProps & { accent?: 'true' };
    }
  }
}
