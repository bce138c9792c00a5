/** Months that an inquiry is kept, where the operator set nothing else. */
export const defaultRetentionMonths = 24;

/** The moment at which an inquiry is erased: whole months after it was sent, as its buyer was told. */
export function erasedAt(sentAt: Date, months: number): Date {
  const end = new Date(sentAt);
  const day = end.getUTCDate();
  end.setUTCDate(1);
  end.setUTCMonth(end.getUTCMonth() + months);
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, last));
  return end;
}
