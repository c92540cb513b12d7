package org.warmsunset.testkit;

import org.junit.jupiter.api.Test;

class ConcurrentHistoryTest {
    @Test
    void one_thread_of_the_model_is_explained() {
        ConcurrentHistory.run(new Model(), 1, 1, 50).check();
    }
}
