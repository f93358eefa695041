import { encode } from 'uqr';

interface Props {
  text: string;
  /** What it leads to, for who cannot see it. */
  label: string;
}

/** A QR code, as large as its place; black on white whatever the colours around it. */
export default function QrCode({ text, label }: Props) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges" width="100%">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
