package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.matching.Bar;
import org.warmsunset.matching.Change;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Pair;
import org.warmsunset.matching.Proposal;
import org.warmsunset.matching.Unmatched;
import org.warmsunset.matching.WhyNot;

class MatchJsonTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final ElderId E1 = ElderId.of("E1");
    private static final ElderId E2 = ElderId.of("E2");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final VolunteerId V2 = VolunteerId.of("V2");
    private static final Pair PAIR =
            new Pair(E1, V1, Map.of(MatchReason.WAITED_MONTH, 4, MatchReason.NEED_ANSWERED, 10));

    private static String compact(Consumer<OutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.accept(out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s", "").replace('"', '\'');
    }

    @Test
    void a_match_has_the_keys_of_the_contract_in_their_order() {
        Matching match = new Matching(
                AS_OF,
                List.of(new Proposal(PAIR, false), new Proposal(new Pair(E2, V1, Map.of()), true)),
                List.of(new Unmatched(ElderId.of("E3"), Unmatched.Why.NO_CANDIDATE)));

        assertThat(compact(out -> MatchJson.write(match, out)))
                .isEqualTo("{'asOf':'2026-10-31','matched':2,'score':14,'proposals':["
                        + "{'elder':'E1','volunteer':'V1','score':14,'reasons':{'needAnswered':10,'waitedMonth':4}},"
                        + "{'elder':'E2','volunteer':'V1','score':0,'reasons':{},'equalOptimum':true}],"
                        + "'unmatched':[{'elder':'E3','why':'NO_CANDIDATE'}]}");
    }

    @Test
    void why_not_has_bars_or_what_it_would_cost() {
        WhyNot barred = new WhyNot(E1, V1, Set.of(Bar.NO_ROOM, Bar.PAIRED), 0, 0, List.of());
        WhyNot cost = new WhyNot(
                E1,
                V1,
                Set.of(),
                1,
                -3,
                List.of(
                        new Change(E1, Optional.of(V2), Optional.of(V1)),
                        new Change(E2, Optional.of(V1), Optional.empty())));
        WhyNot proposed = new WhyNot(E1, V1, Set.of(), 0, 0, List.of());

        assertThat(compact(out -> MatchJson.write(AS_OF, barred, out)))
                .isEqualTo("{'asOf':'2026-10-31','elder':'E1','volunteer':'V1','proposed':false,"
                        + "'bars':['PAIRED','NO_ROOM']}");
        assertThat(compact(out -> MatchJson.write(AS_OF, cost, out)))
                .isEqualTo("{'asOf':'2026-10-31','elder':'E1','volunteer':'V1','proposed':false,'bars':[],"
                        + "'fewer':1,'less':-3,'changes':[{'elder':'E1','before':'V2','after':'V1'},"
                        + "{'elder':'E2','before':'V1','after':null}]}");
        assertThat(compact(out -> MatchJson.write(AS_OF, proposed, out))).contains("'proposed':true,'bars':[]");
    }

    @Test
    void the_elders_for_one_volunteer_are_in_order() {
        assertThat(compact(out -> MatchJson.write(AS_OF, V1, List.of(PAIR), out)))
                .isEqualTo("{'asOf':'2026-10-31','volunteer':'V1','elders':[{'elder':'E1','score':14,"
                        + "'reasons':{'needAnswered':10,'waitedMonth':4}}]}");
    }
}
