type NoFacts = Record<never, never>;

/** What can be wrong with a line of a zone text. */
export type ZoneProblem =
  | 'directive'
  | 'name'
  | 'outside'
  | 'ttl'
  | 'class'
  | 'type'
  | 'data'
  | 'ipv4'
  | 'ipv6'
  | 'host'
  | 'mx'
  | 'srv'
  | 'cname'
  | 'quote'
  | 'parenthesis';

/**
 * Every expected "no", with the facts that its words need. The words are in `views/`, in each language;
 * a code without words does not compile.
 */
export interface RefusalFacts {
  /** The interaction came from a guild that is not configured, or from a direct message. */
  not_served: NoFacts;
  /** `roleIds` are those of which one is enough; empty: members who may Manage Server. */
  needs_role: { access: 'read' | 'change' | 'audit' | 'cancel'; roleIds: string[] };
  /** Vscale has refused a change already because the token may only read. */
  token_read_only: NoFacts;
  /** A button, a form or a command that this bot does not know: from an older version of it, or forged. */
  outdated: NoFacts;
  /** What was typed does not fit a button or a form; its id does. */
  use_the_list: NoFacts;

  server_not_found: { ref: string; suggestions: string[] };
  server_ambiguous: { ref: string; ids: number[] };
  /** It was there when it was chosen, or is being deleted. */
  server_gone: { ref: string };
  /** An operation is already open on this server. */
  server_busy: { name: string; operationId: string; link: string | null };
  /** Vscale runs something on it. */
  server_locked: { name: string };
  /** Blocked by Vscale; `reason` is Vscale's own text, null where the account has run out of money. */
  server_blocked: { name: string; reason: string | null };
  /** It is being created. */
  server_not_ready: { name: string };
  server_already: { name: string; status: 'started' | 'stopped' };
  /** `bigger` as below. */
  server_has_plan: { name: string; plan: string; bigger: string[] };
  server_has_name: { name: string };
  /** The API has no histories: only one client was ever seen to ask for one. */
  server_has_no_log: { name: string };
  /** A server cannot be moved to a smaller plan. `bigger` are those that it can be moved to. */
  downgrade: { name: string; from: string; to: string; bigger: string[] };

  plan_not_found: { ref: string; known: string[] };
  image_not_found: { ref: string; suggestions: string[] };
  location_not_found: { ref: string; known: string[] };
  key_not_found: { ref: string; known: string[] };
  key_ambiguous: { ref: string; ids: number[] };
  /** The account has it, by another name perhaps. */
  key_exists: { name: string; id: number };
  key_invalid: NoFacts;
  /** What was typed is not even kept in the refusal. */
  key_private: NoFacts;
  keys_none: NoFacts;
  server_has_keys: { name: string; keys: string[] };
  server_has_tag: { name: string; tag: string };
  server_lacks_tag: { name: string; tag: string; known: string[] };

  backup_not_found: { ref: string; suggestions: string[] };
  backup_ambiguous: { ref: string; ids: string[] };
  backup_gone: { ref: string };
  backup_not_ready: { name: string };
  /** Vscale moves it or deletes it. */
  backup_locked: { name: string };
  /** It can be used only where it is. */
  backup_elsewhere: { name: string; location: string; wanted: string };
  backup_already_there: { name: string; location: string };
  /** For a new server; `plans` are those with room for it. */
  backup_needs_bigger_plan: { name: string; sizeGb: number; plan: string; diskGb: number; plans: string[] };
  /** For the server that is to be restored. */
  backup_bigger_than_server: { name: string; sizeGb: number; server: string; diskGb: number };
  confirm_backup: { typed: string; name: string };

  /** `plans` are those on which it may be installed, in the location if one was named. */
  image_needs_other_plan: { image: string; plan: string; location: string | null; plans: string[] };
  plan_not_in_location: { plan: string; location: string; locations: string[] };
  image_not_in_location: { image: string; location: string; locations: string[] };
  /** No active location offers the plan and the image together. */
  nowhere_to_create: { image: string; plan: string };

  /** It has neither letters nor digits. */
  name_empty: NoFacts;
  name_too_long: { length: number; max: number };
  /** `characters` are those that were refused; invisible ones as `U+202E`. */
  name_characters: { characters: string[] };
  confirm_mismatch: { typed: string; name: string };
  password_length: { min: number; max: number };
  password_characters: NoFacts;

  date_invalid: { ref: string };
  /** Days as `2026-01-31`. */
  period_backwards: { start: string; end: string };
  period_in_future: { day: string; today: string };
  period_too_long: { days: number; max: number };
  /** Both a named period and days were given. */
  period_twice: NoFacts;
  period_needs_start: NoFacts;
  /** No channel of this Discord server that both the caller and the bot see. */
  channel_not_found: NoFacts;
  /** Neither an amount nor `off` was given, or both. */
  alert_amount_or_off: NoFacts;

  domain_not_found: { ref: string; suggestions: string[] };
  domain_name_bad: { ref: string };
  domain_exists: { domain: string };
  /** As `confirm_mismatch`, before a domain is removed. */
  confirm_domain: { typed: string; domain: string };
  /** `line` counts from 1; `text` is that line. */
  zone_line: { line: number; text: string; problem: ZoneProblem };
  zone_empty: NoFacts;
  domain_tag_on: { domain: string; tag: string };
  domain_tag_off: { domain: string; tag: string; known: string[] };

  record_not_found: { ref: string; domain: string };
  /** A type that the bot cannot write. */
  record_type_unknown: { type: string };
  /** `fields` are names of options. */
  record_needs: { type: string; fields: string[] };
  record_has_no: { type: string; fields: string[]; needed: string[] };
  record_name_bad: { ref: string };
  record_name_outside: { ref: string; domain: string };
  /** `record` is the full name of one. */
  record_exists: { type: string; record: string };
  record_unchanged: NoFacts;
  cname_conflict: { record: string; types: string[] };
  /** A domain has exactly one SOA record. */
  soa_exists: NoFacts;
  soa_needed: NoFacts;
  not_ipv4: { content: string };
  not_ipv6: { content: string };
  not_an_address: { content: string };
  host_bad: { host: string };
  email_bad: { email: string };
  /** `field` is the name of an option. */
  number_range: { field: string; value: number; min: number; max: number };
  ptr_not_found: { ref: string };
  ptr_has_name: { address: string; host: string };

  ticket_not_found: { ref: string };
  /** The API has no tickets: they were taken out of its documentation in 2016. */
  tickets_gone: NoFacts;
  /** No ticket was named, and none belongs to this channel. */
  ticket_unknown_here: NoFacts;
  /** No ticket was named, and several belong to this channel. */
  ticket_several_here: { ids: string[] };
  ticket_closed: { name: string };
  ticket_header_empty: NoFacts;
  ticket_text_empty: NoFacts;
  ticket_header_long: { length: number; max: number };
  ticket_text_long: { length: number; max: number };

  /** The rule for this wants to know why. */
  reason_required: NoFacts;
  /** A password cannot wait for an approval: it is never stored. */
  password_needs_no_approval: NoFacts;
  /** `roleIds` are those whose members may approve; empty: members who may Manage Server. */
  nobody_can_approve: {
    available: number;
    /** Who could approve but does not see the channel. */
    elsewhere: number;
    needed: number;
    roleIds: string[];
  };
  request_settled: NoFacts;
  request_expired: NoFacts;
  own_request: NoFacts;
  bots_cannot_vote: NoFacts;
  /** `roleIds` as above. */
  not_an_approver: { roleIds: string[] };
  already_voted: NoFacts;
  no_vote: NoFacts;
  /** `user` is who asked, `roleIds` as above. */
  may_not_cancel: { user: string; roleIds: string[] };
  may_not_break_glass: { roleIds: string[] };
  /** The press came from a copy of the card. */
  not_the_card: { link: string | null };

  /** It is at Vscale already, or has ended. */
  too_late_to_cancel: NoFacts;
  /** The policy knows no such action. */
  action_not_found: { ref: string; suggestions: string[] };
  operation_not_found: { ref: string };
  task_not_found: { ref: string };
}

export type RefusalCode = keyof RefusalFacts;

export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly facts: RefusalFacts[Code];

  constructor(code: Code, ...[facts]: keyof RefusalFacts[Code] extends never ? [] : [RefusalFacts[Code]]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = (facts ?? {}) as RefusalFacts[Code];
  }
}
