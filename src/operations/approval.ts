/** A policy's rule as it is frozen into a request. */
export interface Terms {
  /** Position in the file, from 1; null for the default that holds without a file. */
  rule: number | null;
  /** How many different people must approve. */
  approvals: number;
  /** How many denials end it. */
  denials: number;
  /** Role ids; null: members who may Manage Server. */
  approvers: string[] | null;
  expiresMs: number;
  reason: 'required' | 'optional';
  /** Role ids that may run it at once; empty: nobody. */
  breakGlass: string[];
}

export type Choice = 'approve' | 'deny';

/** Why a vote does not hold any more: its voter has left the Discord server, or may not decide any more. */
export type VoidReason = 'left' | 'not_allowed';

export interface Vote {
  userId: string;
  choice: Choice;
  reason: string | null;
  /** Milliseconds since the Unix epoch. */
  at: number;
  /** Null while it counts. */
  voided: VoidReason | null;
}

/** The team's part in an operation's life. */
export interface Approval {
  terms: Terms;
  /** Whether it is known that enough people who may approve see the channel. */
  isChannelChecked: boolean;
  expiresAt: number;
  /** When the approvers are reminded; null when they have been, or need not be. */
  remindAt: number | null;
  /** In the order in which they came; one a person. */
  votes: Vote[];
  /** Who ended it (denied, cancelled), and why. */
  settledBy: string | null;
  settledReason: string | null;
  /** Who ran it without the team, and why. */
  brokenGlass: { userId: string; reason: string } | null;
}
