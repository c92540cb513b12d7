package org.warmsunset.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.report.Worklist;

/** The feed, read back by biweekly. */
class WorklistCalendarTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 28);
    private static final VolunteerId V1 = VolunteerId.of("V1");

    private static Worklist.Item item(String pairing, String volunteer, String duty, boolean overdue) {
        RuleBook book = RuleBooks.caringDaughters2019();
        OwedDuty owed = new OwedDuty(
                0,
                book.on(AS_OF).duties().stream()
                        .filter(each -> each.code().equals(duty))
                        .findFirst()
                        .orElseThrow(),
                book.on(AS_OF),
                null);
        return Worklist.Item.builder()
                .pairing(PairingId.of(pairing))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of(volunteer))
                .duty(owed)
                .period(DateRange.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1)))
                .dueBy(overdue ? LocalDate.of(2026, 10, 20) : LocalDate.of(2026, 10, 31))
                .overdue(overdue)
                .build();
    }

    private static String feed(LocalDate asOf, Locale language, String called, Worklist.Item... items)
            throws IOException {
        StringWriter out = new StringWriter();
        new WorklistCalendar(language, elder -> called).write(new Worklist(asOf, List.of(items)), V1, out);
        return out.toString();
    }

    @Test
    void a_feed_has_an_all_day_event_for_each_duty_of_the_volunteer() throws IOException {
        String feed = feed(
                AS_OF,
                Locale.CHINESE,
                "王奶奶",
                item("P1", "V1", "WEEKLY_CHAT", false),
                item("P2", "V2", "WEEKLY_CHAT", false));

        assertThat(feed).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Warm Sunset//Worklist//EN
                METHOD:PUBLISH
                X-WR-CALNAME:贴心女儿待办
                REFRESH-INTERVAL;VALUE=DURATION:P1D
                X-PUBLISHED-TTL:P1D
                BEGIN:VEVENT
                UID:P1-WEEKLY_CHAT-2026-10-26-1@warmsunset.org
                DTSTAMP:20261028T000000Z
                LAST-MODIFIED:20261028T000000Z
                SEQUENCE:2
                DTSTART;VALUE=DATE:20261031
                DTEND;VALUE=DATE:20261101
                SUMMARY:每周聊天：王奶奶
                DESCRIPTION:2026-10-26 至 2026-11-01；最迟 2026-10-31 完成
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER;RELATED=START:-PT15H
                DESCRIPTION:每周聊天：王奶奶
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void another_parser_reads_it_without_a_warning() throws IOException {
        String called = "王；,;\\\n𠮷".repeat(12);

        ICalendar calendar = Biweekly.parse(feed(AS_OF, Locale.CHINESE, called, item("P1", "V1", "WEEKLY_CHAT", false)))
                .first();

        assertThat(calendar.validate(calendar.getVersion())).isEmpty();
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("P1-WEEKLY_CHAT-2026-10-26-1@warmsunset.org");
        assertThat(event.getSummary().getValue()).isEqualTo("每周聊天：" + called);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20261031");
        assertThat(event.getAlarms()).hasSize(1);
        assertThat(event.getAlarms().get(0).getTrigger().getDuration()).hasToString("-PT15H");
        assertThat(event.getAlarms().get(0).getTrigger().getRelated()).isEqualTo(Related.START);
    }

    @Test
    void what_is_overdue_stands_on_the_day_that_is_judged_and_later_feeds_are_later_versions() throws IOException {
        Worklist.Item late = item("P1", "V1", "CONTACT_CARD", true);

        assertThat(feed(AS_OF, Locale.ENGLISH, "E1", late))
                .contains("DTSTART;VALUE=DATE:20261028\r\n", "SUMMARY:Overdue: ", "SEQUENCE:2\r\n");
        assertThat(feed(AS_OF.plusDays(1), Locale.ENGLISH, "E1", late))
                .contains("DTSTART;VALUE=DATE:20261029\r\n", "SEQUENCE:3\r\n", "UID:P1-CONTACT_CARD-2026-10-26-1@");
    }

    @Test
    void two_duties_of_one_period_are_two_events() throws IOException {
        Worklist.Item greeting = item("P1", "V1", "FESTIVAL_GREETING", false);

        assertThat(feed(AS_OF, Locale.ENGLISH, "E1", greeting, greeting))
                .contains("UID:P1-FESTIVAL_GREETING-2026-10-26-1@", "UID:P1-FESTIVAL_GREETING-2026-10-26-2@");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_none_is_folded_within_a_character() throws IOException {
        Random random = new Random(5545);
        for (int i = 0; i < 300; i++) {
            StringBuilder called = new StringBuilder();
            for (int j = random.nextInt(120); j >= 0; j--) {
                called.append(List.of("a", "é", "王", "𠮷", ",").get(random.nextInt(5)));
            }

            String feed = feed(AS_OF, Locale.CHINESE, called.toString(), item("P1", "V1", "WEEKLY_CHAT", false));

            for (String line : feed.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(line);
            }
            assertThat(feed.replace("\r\n ", ""))
                    .contains("SUMMARY:每周聊天：" + called.toString().replace(",", "\\,"));
        }
    }
}
