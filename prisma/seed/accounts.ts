export type DemoAccount = {
  readonly role: string;
  readonly region?: string;
  readonly agency?: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
};

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [];
