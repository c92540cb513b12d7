package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private static final String NUMBER = "230102194105010028";

    private final Keyset keys = Keyset.fresh();
    private final FieldCipher cipher = keys.cipher();

    @Test
    void a_sealed_text_is_opened_where_it_was_sealed() {
        String sealed = cipher.seal("王桂兰", "elder.name/E1");

        assertThat(cipher.open(sealed, "elder.name/E1")).isEqualTo("王桂兰");
        assertThat(sealed).doesNotContain("王桂兰").matches("[A-Za-z0-9+/]+");
    }

    @Test
    void a_sealed_text_cannot_be_moved_to_another_row_or_column() {
        String sealed = cipher.seal("王桂兰", "elder.name/E1");

        assertThatIllegalArgumentException().isThrownBy(() -> cipher.open(sealed, "elder.name/E2"));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.open(sealed, "elder.address/E1"));
    }

    @Test
    void a_text_in_the_clear_cannot_be_opened() {
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.open("王桂兰", "elder.name/E1"));
        assertThatIllegalArgumentException().isThrownBy(() -> cipher.open("warm sunset", "elder.name/E1"));
    }

    @Test
    void other_keys_open_nothing() {
        String sealed = cipher.seal("王桂兰", "elder.name/E1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyset.fresh().cipher().open(sealed, "elder.name/E1"));
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        assertThat(cipher.seal("王桂兰", "elder.name/E1")).isNotEqualTo(cipher.seal("王桂兰", "elder.name/E1"));
    }

    @Test
    void an_index_is_always_the_same_and_tells_nothing() {
        List<String> indexes = cipher.indexes(NUMBER, "elder.id_number");

        assertThat(indexes).hasSize(1).isEqualTo(cipher.indexes(NUMBER, "elder.id_number"));
        assertThat(indexes.get(0)).doesNotContain(NUMBER).hasSize(22);
        assertThat(indexes)
                .isNotEqualTo(cipher.indexes(NUMBER, "volunteer.id_number"))
                .isNotEqualTo(Keyset.fresh().cipher().indexes(NUMBER, "elder.id_number"));
    }

    @Test
    void a_new_key_seals_and_the_old_ones_still_open() {
        FieldCipher rotated = keys.rotated().rotated().cipher();
        String old = cipher.seal("王桂兰", "elder.name/E1");

        assertThat(rotated.open(old, "elder.name/E1")).isEqualTo("王桂兰");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cipher.open(rotated.seal("王桂兰", "elder.name/E1"), "elder.name/E1"));
        assertThat(rotated.indexes(NUMBER, "elder.id_number"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .containsAll(cipher.indexes(NUMBER, "elder.id_number"));
    }

    @Test
    void the_index_under_the_newest_key_comes_first() {
        Keyset rotated = keys.rotated();

        assertThat(rotated.cipher().indexes(NUMBER, "elder.id_number").get(0))
                .isEqualTo(rotated.newestOnly()
                        .cipher()
                        .indexes(NUMBER, "elder.id_number")
                        .get(0));
    }

    @Test
    void without_the_old_keys_nothing_old_is_opened() {
        Keyset rotated = keys.rotated();
        String old = cipher.seal("王桂兰", "elder.name/E1");
        String present = rotated.cipher().seal("王桂兰", "elder.name/E1");

        FieldCipher newest = rotated.newestOnly().cipher();

        assertThat(newest.open(present, "elder.name/E1")).isEqualTo("王桂兰");
        assertThatIllegalArgumentException().isThrownBy(() -> newest.open(old, "elder.name/E1"));
    }

    @Test
    void in_the_clear_all_stays_as_it_is() {
        FieldCipher clear = FieldCipher.clear();

        assertThat(clear.seal("王桂兰", "elder.name/E1")).isEqualTo("王桂兰");
        assertThat(clear.open("王桂兰", "elder.name/E1")).isEqualTo("王桂兰");
        assertThat(clear.indexes(NUMBER, "elder.id_number")).containsExactly(NUMBER);
    }
}
