/** Violations for which the testing centre bans a person from the test (rule `test.violationBanDays`). */
export const BAN_REASONS = [
  "other-person",
  "help",
  "second-device",
  "recording",
  "disruption",
] as const;
export type BanReason = (typeof BAN_REASONS)[number];
