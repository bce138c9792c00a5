/** What is taken at most. Generous for a person, short for a program. */
export const limits = {
  lines: 40,
  quantity: 100_000_000,
  price: 10_000_000_000,
  messageLength: 4000,
  /** Characters of a whole form; a body beyond it is refused before it is read. */
  formLength: 64_000,
  formFields: 800,
  /** Months ahead that goods may be wanted. */
  monthsAhead: 36,
  filesEach: 6,
  fileBytes: 5 * 1024 * 1024,
  /** Seconds below which no person fills in the form. */
  leastSeconds: 4,
  /** Inquiries a day from one mail address, one company and one network address. */
  perDay: { email: 8, company: 16, source: 24 },
  /** Renewed links a day of one inquiry to one address, and those that one network asks for. */
  linksPerDay: { inquiry: 6, source: 24 },
} as const;
