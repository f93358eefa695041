/** How high horizontal bars stand; known before they are drawn, so that nothing moves. */
export const heightOf = (bars: number) => Math.max(bars, 2) * 34 + 36;

/** How high lines stand. */
export const lineHeight = 240;
