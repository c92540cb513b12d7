package org.warmsunset.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A good row of each file, and rows that differ from it in some cells. All people in it are invented. */
final class Sheet {
    static final long LINE = 7;

    private static final String ID_NUMBER = "230199195810070880";

    private static final Map<String, List<String>> GOOD = Map.of(
            "elders.csv",
            List.of(
                    "elder_id=E1",
                    "name=王桂兰",
                    "sex=F",
                    "birth_month=1958-10",
                    "ethnicity=满",
                    "district=230102",
                    "address=某街 1 号",
                    "phone=139 0000 0001",
                    "id_number=" + ID_NUMBER,
                    "health=高血压",
                    "medication=每日一片",
                    "mental_state=开朗",
                    "support_by_children=每月探望",
                    "living=ALONE",
                    "hobbies=京剧",
                    "needs=EMOTIONAL_SUPPORT;DAILY_LIVING",
                    "surveyed_on=2026-02-28",
                    "surveyed_by=李　秀英",
                    "remarks=耳背"),
            "relatives.csv",
            List.of("elder_id=E1", "relation=女儿", "name=李梅", "workplace_or_residence=某厂", "phone=84694904"),
            "volunteers.csv",
            List.of(
                    "volunteer_id=V1",
                    "name=赵敏",
                    "sex=M",
                    "mobile=13900000002",
                    "id_number=" + ID_NUMBER,
                    "district=230103",
                    "services=LAW;WARMTH",
                    "specialities=剪纸;京剧",
                    "team=一队",
                    "channel=社区",
                    "recruited_on=2024-02-29"),
            "pairings.csv",
            List.of(
                    "pairing_id=P1",
                    "elder_id=E1",
                    "volunteer_id=V1",
                    "start=2026-03-01",
                    "end=2026-03-01",
                    "end_reason=HANDOVER",
                    "follows=P0",
                    "voided_at=2026-10-28T08:00:00Z"),
            "cards.csv",
            List.of(
                    "pairing_id=P1",
                    "services=KINSHIP;CULTURE",
                    "issued_on=2026-03-02",
                    "volunteer_copy_on=2026-03-03",
                    "elder_copy_on=2026-03-04"),
            "knowledge.csv",
            List.of("pairing_id=P1", "fact=MEDICATION", "confirmed_on=2026-03-05"),
            "suspensions.csv",
            List.of("pairing_id=P1", "first_day=2026-04-01", "last_day=2026-04-30", "reason=住院"),
            "service_records.csv",
            List.of(
                    "record_id=R1",
                    "elder_id=E1",
                    "volunteer_id=V1",
                    "stand_in_for=V2",
                    "day=2026-10-27",
                    "kinds=VISIT;CHAT",
                    "send=WARMTH",
                    "minutes=30",
                    "channel=IN_PERSON",
                    "outcome=ATTEMPTED",
                    "event_id=中秋·2026",
                    "recorded_at=2026-10-27T08:00:00.123456Z",
                    "voided_at=2026-10-28T16:00:00+08:00",
                    "note=不在家",
                    "start_time=14:05"));

    private static final Map<String, List<String>> ARCHIVE = Map.ofEntries(
            Map.entry(
                    "units.csv", List.of("unit_id=U2", "name=建北社区", "parent=U1", "kind=COMMUNITY", "district=230102")),
            Map.entry("teams.csv", List.of("team_id=T1", "name=巾帼一队", "speciality=护理", "unit_id=U1")),
            Map.entry(
                    "surveys.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "filled_on=2026-02-28",
                            "filled_by=李　秀英",
                            "health=不详",
                            "mental_state=开朗",
                            "support_by_children=每月探望",
                            "living=ALONE",
                            "hobbies=京剧",
                            "needs=LEGAL_AID;DAILY_LIVING",
                            "medication=无",
                            "remarks=耳背",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "states.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "from=2027-02-28",
                            "status=IN_CARE_HOME",
                            "tier=HIGH",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "incidents.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "day=2026-02-28",
                            "kind=FALL",
                            "note=浴室",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "consents.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "purpose=HEALTH",
                            "on=2026-02-28",
                            "answer=GIVEN",
                            "given_by=GUARDIAN",
                            "wording=2019-1",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "residences.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "from=2027-02-28",
                            "district=230103",
                            "address=某街 2 号",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "memberships.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "unit_id=U1",
                            "from=2026-02-28",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "contact_changes.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "on=2026-02-28",
                            "what=PHONE",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "proposals.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "volunteer_id=V1",
                            "on=2026-02-28",
                            "step=ELDER_DECLINED",
                            "note=太远",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "referrals.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "referral=R-1",
                            "at=2026-02-28T23:30:00Z",
                            "step=CLOSED",
                            "contact=社区医生",
                            "outcome=已送医",
                            "note=夜里",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "team_members.csv",
                    List.of(
                            "entry_id=N1",
                            "team_id=T1",
                            "volunteer_id=V1",
                            "on=2026-02-28",
                            "step=LEFT",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "traits.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "trait=DIALECT",
                            "value=山东话",
                            "from=2026-02-28",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "wishes.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E1",
                            "trait=SMOKES",
                            "value=NO",
                            "must=YES",
                            "from=2026-02-28",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "credentials.csv",
                    List.of(
                            "entry_id=N1",
                            "volunteer_id=V1",
                            "kind=AWARD",
                            "title=贴心女儿",
                            "on=2026-02-28",
                            "until=2027-02-28",
                            "note=省级",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "opening_hours.csv",
                    List.of(
                            "entry_id=N1",
                            "volunteer_id=V1",
                            "on=2026-02-28",
                            "minutes=15600",
                            "source=志愿黑龙江",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "hour_corrections.csv",
                    List.of(
                            "entry_id=N1",
                            "volunteer_id=V1",
                            "on=2026-02-28",
                            "minutes=-30",
                            "reason=重复登记",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "certificates.csv",
                    List.of(
                            "entry_id=N1",
                            "volunteer_id=V1",
                            "on=2026-02-28",
                            "from=2025-01-01",
                            "until=2025-12-31",
                            "minutes=6000",
                            "name=赵敏",
                            "document=身份证",
                            "content=聊天",
                            "issuer=道里区妇联",
                            "in_charge=周洁",
                            "handler=李娜",
                            "contact=办公室",
                            "note=首份",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "certificate_steps.csv",
                    List.of(
                            "entry_id=N1",
                            "volunteer_id=V1",
                            "certificate=N0",
                            "on=2026-02-28",
                            "step=REVOKED",
                            "by=周洁",
                            "note=姓名有误",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry(
                    "merges.csv",
                    List.of(
                            "entry_id=N1",
                            "elder_id=E2",
                            "into=E1",
                            "on=2026-02-28",
                            "recorded_at=2026-10-27T08:00:00.123456Z",
                            "voided_at=2026-10-28T16:00:00+08:00")),
            Map.entry("watermarks.csv", List.of("district=230102", "complete_until=2026-02-28")));

    private Sheet() {}

    private static List<String> good(String file) {
        return Objects.requireNonNull(GOOD.getOrDefault(file, ARCHIVE.get(file)), file);
    }

    /** A checker whose day is 2026-10-31. */
    static DraftChecker checker() {
        Clock clock = Clock.fixed(Instant.parse("2026-10-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new DraftChecker(() -> clock);
    }

    static DraftType<?> type(String file) {
        return DraftType.all().stream()
                .filter(type -> type.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** The good row with other cells, such as {@code name=}, which leaves the name out. */
    static <R> Draft<R> row(DraftType<R> type, String... changes) {
        Map<String, String> cells = new LinkedHashMap<>();
        good(type.file()).forEach(cell -> put(cells, cell));
        Arrays.asList(changes).forEach(cell -> put(cells, cell));
        return Draft.of(type, LINE, type.columns().stream().map(cells::get).toList());
    }

    /** A row with the required cells only. */
    static <R> Draft<R> bare(DraftType<R> type) {
        return row(
                type,
                type.columns().stream()
                        .filter(column -> !type.requiredColumns().contains(column))
                        .filter(column -> type.shape().choices().stream()
                                .noneMatch(one -> one.one().equals(column)))
                        .map(column -> column + "=")
                        .toArray(String[]::new));
    }

    private static void put(Map<String, String> cells, String cell) {
        int end = cell.indexOf('=');
        cells.put(cell.substring(0, end), end == cell.length() - 1 ? null : cell.substring(end + 1));
    }
}
