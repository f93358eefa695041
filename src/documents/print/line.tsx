import type { CSSProperties } from 'react';
import type { TypeStyle } from '../decree-30';
import classes from './official-document.module.css';
import { css } from './print-styles';

interface LineProps {
  text: string;
  look: TypeStyle;
  className?: string;
  style?: CSSProperties;
}

/** One paragraph in one style; centred unless a class says otherwise. */
export function Line({ text, look, className = classes.centred, style }: LineProps) {
  return (
    <p className={className} style={{ ...css(look), ...style }}>
      {look.capitals ? text.toLocaleUpperCase('vi') : text}
    </p>
  );
}

/** A solid rule, centred, mm long. */
export function Rule({ width }: { width: number }) {
  return <hr aria-hidden className={classes.rule} style={{ '--width': `${width}mm` } as CSSProperties} />;
}
