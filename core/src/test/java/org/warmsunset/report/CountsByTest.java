package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsByTest {
    /**
     * A map that has just grown to one more than it is made for is put in order by the next who looks for a key to add.
     */
    @Test
    void however_many_keys_there_are_each_is_rolled_up_once() {
        for (int keys = 1; keys <= 200; keys++) {
            CountsBy<Integer> counts = new CountsBy<>();
            for (int key = 0; key < keys; key++) {
                counts.addMember(key * 31);
            }
            CountsBy<String> rolledUp = new CountsBy<>();

            for (Integer key : counts.keys()) {
                rolledUp.add("all", counts, key);
            }

            assertThat(rolledUp.members("all")).isEqualTo(keys);
        }
    }
}
