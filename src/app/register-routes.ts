import type { RouteObject } from 'react-router';

/** Questions of the press, what is held for it, what must be spread, and what is taught. */
export const registerRoutes: RouteObject[] = [];
