/** A day as ISO text, such as "2026-10-31". */
export type Day = string;

export type Language = "zh" | "en";
export type Verdict = "MET" | "MISSED" | "EXCUSED" | "PENDING" | "UNKNOWN";
export type ServiceKind = "CHAT" | "VISIT" | "ACTIVITY" | "GREETING";
export type Outcome = "DONE" | "ATTEMPTED" | "NOT_FOUND" | "REFUSED" | "AWAY" | "RISK_FOUND";
export type Status = "PRESENT" | "AWAY" | "IN_CARE_HOME" | "MOVED_AWAY" | "DECEASED";
export type Fact = "HEALTH" | "MEDICATION" | "HOBBIES" | "HOME_ADDRESS" | "FAMILY_PHONE";

/** What judging one elder takes: ids, days and codes, and nothing that tells who she is. Null is as good as absent. */
export interface CaseSheet {
  elder: string;
  /** Six digits: where she lives now. */
  district: string;
  pairings?: Pairing[] | null;
  records?: ServiceRecord[] | null;
  /** Each holds until the next one; in the order of their days, as are all lists of days. */
  states?: { from: Day; status: Status }[] | null;
  tiers?: { from: Day; tier: string }[] | null;
  residences?: { from: Day; district: string }[] | null;
  memberships?: { from: Day; unit: string }[] | null;
  incidents?: { day: Day; kind: string }[] | null;
  surveys?: Day[] | null;
  contactChanges?: Day[] | null;
  volunteerContactChanges?: { volunteer: string; days: Day[] }[] | null;
}

export interface Pairing {
  pairing: string;
  volunteer: string;
  start: Day;
  /** The last day, included; none while it is open. */
  end?: Day | null;
  endReason?: string | null;
  cards?: { issuedOn?: Day | null; volunteerCopyOn?: Day | null; elderCopyOn?: Day | null }[] | null;
  knowledge?: { fact: Fact; confirmedOn: Day }[] | null;
  suspensions?: { firstDay: Day; lastDay?: Day | null }[] | null;
}

export interface ServiceRecord {
  record: string;
  volunteer: string;
  standInFor?: string | null;
  day: Day;
  kinds: ServiceKind[];
  minutes?: number | null;
  outcome?: Outcome | null;
}

/** A whole rule book, such as those in `books/`; it is read once, so do not change it afterwards. */
export type RuleBook = object;

/** By district the last day of which all is recorded: what lies beyond is UNKNOWN and not MISSED. */
export type Watermarks = { [district: string]: Day };

/** Which periods, judged at the end of a day; without `from` and `to` those that end in its year. */
export type Window = { asOf: Day; watermarks?: Watermarks } & ({ from: Day; to: Day } | { from?: never; to?: never });

export interface Judged {
  /** Null for what is owed to the elder herself. */
  pairing: string | null;
  duty: string;
  first: Day;
  last: Day;
  verdict: Verdict;
}

export interface Finding extends Judged {
  elder: string;
  dutyName: string;
  clause: string;
  verdictName: string;
  /** A standing duty was fulfilled after its deadline. */
  late: boolean;
  dueBy: Day | null;
  days: Day[];
  /** The records that counted, those that were only attempts, and those of others who did not stand in. */
  records: string[];
  attempts: string[];
  byOthers: string[];
  /** The version of the rules, or the overlay. */
  rules: string;
  sentence: string;
}

export interface Item {
  pairing: string | null;
  elder: string;
  /** Null when anybody may do it. */
  volunteer: string | null;
  duty: string;
  first: Day;
  last: Day;
  dueBy: Day;
  overdue: boolean;
}

export interface NotOwed {
  reason: string;
  duty: string;
  decidedOn: Day;
  /** Her tier or district, where it decided. */
  hers: string | null;
  sentence: string;
}

export const languages: Language[];

/**
 * Judges all that an elder's pairings owe, and what is owed to herself: by pairing, then hers.
 * Every function throws an Error that names the place and the mend when something in its arguments is wrong.
 */
export function judge(sheet: CaseSheet, book: RuleBook, question: Window): Judged[];

/** Judges, and tells why in a sentence. */
export function explain(sheet: CaseSheet, book: RuleBook, question: Window, language: Language): Finding[];

/** Lists what is to be done next, over the sheets of any number of elders. */
export function worklist(
  sheets: CaseSheet[],
  book: RuleBook,
  question: { asOf: Day; watermarks?: Watermarks }
): { asOf: Day; items: Item[] };

/** Tells what a duty owes on a day, or why it owes nothing; without a pairing, what is owed to the elder herself. */
export function whyNone(
  sheet: CaseSheet,
  book: RuleBook,
  question: { pairing?: string; duty: string; day: Day; asOf: Day; watermarks?: Watermarks },
  language: Language
): { findings: Finding[]; reason: NotOwed | null };
