// Made-up cases: ids, days and codes, as a case sheet has them.
const AS_OF = "2026-10-31";

function dayAfter(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A record on each Monday, but on those that are left out. */
function mondays(first, last, without = []) {
  const records = [];
  for (let day = first; day <= last; day = dayAfter(day, 7)) {
    if (!without.includes(day)) {
      records.push({ record: `C${day}`, volunteer: "V0001", day, kinds: ["CHAT"], minutes: 30 });
    }
  }
  return records;
}

function activities(first, last) {
  const records = [];
  for (let month = first; month <= last; month++) {
    const day = `2026-${String(month).padStart(2, "0")}-15`;
    records.push({ record: `A${day}`, volunteer: "V0001", day, kinds: ["ACTIVITY"], minutes: 90 });
  }
  return records;
}

const greetings = ["2026-02-16", "2026-06-19", "2026-09-25", "2026-10-18"].map(day => ({
  record: `G${day}`, volunteer: "V0001", day, kinds: ["GREETING"]
}));

const facts = ["HEALTH", "MEDICATION", "HOBBIES", "HOME_ADDRESS", "FAMILY_PHONE"];

/** All that a pairing owes once, done within its first week. */
function settled(start) {
  const day = dayAfter(start, 6);
  return {
    cards: [{ issuedOn: start, volunteerCopyOn: day, elderCopyOn: day }],
    knowledge: facts.map(fact => ({ fact, confirmedOn: day }))
  };
}

function sheet(start, more) {
  return {
    elder: "E0001",
    district: "230102",
    pairings: [{ pairing: "P0001", volunteer: "V0001", start, ...settled(start) }],
    ...more
  };
}

const CASES = [
  {
    title: "一切按时 · All in time",
    book: "caring-daughters-2019",
    sheet: sheet("2026-01-05", { records: [...mondays("2026-01-05", "2026-10-26"), ...activities(1, 10), ...greetings] })
  },
  {
    title: "几周落下了 · Some weeks were missed",
    book: "caring-daughters-2019",
    sheet: sheet("2026-01-05", {
      records: [
        ...mondays("2026-01-05", "2026-10-19", ["2026-03-02", "2026-03-09", "2026-07-20", "2026-10-12"]),
        ...activities(1, 8),
        ...greetings.slice(0, 2),
        { record: "R1", volunteer: "V0001", day: "2026-03-04", kinds: ["CHAT"], outcome: "NOT_FOUND" },
        { record: "R2", volunteer: "V0002", day: "2026-07-22", kinds: ["VISIT"], minutes: 45 },
        { record: "R3", volunteer: "V0002", standInFor: "V0001", day: "2026-10-14", kinds: ["VISIT"], minutes: 40 }
      ]
    })
  },
  {
    title: "去了女儿家，又回来了 · Away at her daughter's, and back",
    book: "caring-daughters-2019",
    sheet: sheet("2026-01-05", {
      records: [...mondays("2026-01-05", "2026-03-30"), ...mondays("2026-06-01", "2026-10-26"), ...activities(1, 3), ...activities(6, 10), ...greetings],
      states: [{ from: "2026-04-03", status: "AWAY" }, { from: "2026-06-01", status: "PRESENT" }]
    })
  },
  {
    title: "刚结对 · A new pairing",
    book: "caring-daughters-2019",
    sheet: {
      elder: "E0001",
      district: "230102",
      pairings: [{ pairing: "P0001", volunteer: "V0001", start: "2026-10-12", knowledge: [{ fact: "HOBBIES", confirmedOn: "2026-10-20" }] }],
      records: [{ record: "R1", volunteer: "V0001", day: "2026-10-20", kinds: ["VISIT"], minutes: 60 }]
    }
  },
  {
    title: "手机还没同步 · The phones have not synced yet",
    book: "caring-daughters-2019",
    watermarks: { 230102: "2026-09-30" },
    sheet: sheet("2026-01-05", { records: [...mondays("2026-01-05", "2026-09-28"), ...activities(1, 9), ...greetings.slice(0, 3)] })
  },
  {
    title: "还没有志愿者，跌倒过 · No volunteer yet, and a fall",
    book: "visits-2022",
    sheet: {
      elder: "E0001",
      district: "230102",
      surveys: ["2026-07-01"],
      tiers: [{ from: "2026-07-01", tier: "KEY" }, { from: "2026-09-14", tier: "HIGH" }],
      incidents: [{ day: "2026-09-13", kind: "FALL" }],
      records: [
        { record: "R1", volunteer: "V0003", day: "2026-07-10", kinds: ["VISIT"], minutes: 40 },
        { record: "R2", volunteer: "V0004", day: "2026-08-12", kinds: ["CHAT"], minutes: 15 },
        { record: "R3", volunteer: "V0003", day: "2026-09-14", kinds: ["VISIT"], minutes: 90 },
        { record: "R4", volunteer: "V0003", day: "2026-09-22", kinds: ["CHAT"], minutes: 20 },
        { record: "R5", volunteer: "V0003", day: "2026-10-13", kinds: ["VISIT"], minutes: 40 }
      ]
    }
  }
];
