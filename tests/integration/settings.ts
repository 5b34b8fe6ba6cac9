/** The secret of every test instance: long enough for the rules, and obviously nobody's. */
export const TEST_SECRET = "test-instance-0123456789-abcdefghijklmnopqrstuvwxyz";

/** The migrated database that each test file copies. */
export const TEMPLATE = "qonys_template";
