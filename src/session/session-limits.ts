/** Why a session ended without being asked to. */
export type SignOutReason = 'idle' | 'absolute';
