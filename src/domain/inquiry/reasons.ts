/** Why a cooperative declines. Words stand under `inq.reason.<id>`. */
export const declineReasons = ['out-of-season', 'no-stock', 'too-small', 'too-large', 'no-documents', 'no-export', 'price', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why a thread is closed, by either side. */
export const closeReasons = ['completed', 'bought-elsewhere', 'price', 'terms', 'no-longer-needed', 'no-answer', 'other'] as const;
export type CloseReason = (typeof closeReasons)[number];
