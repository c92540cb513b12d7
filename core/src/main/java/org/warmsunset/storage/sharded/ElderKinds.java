package org.warmsunset.storage.sharded;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Condition;

/** Tells whose a value is. */
final class ElderKinds {
    private ElderKinds() {}

    /** Whether values of a kind are elders' at all. */
    static boolean isOne(Kind<?, ?> kind) {
        return kind == ElderKind.ELDER || reference(kind).isPresent();
    }

    /** The field with the elder's id. */
    static <V> Field<V, ?> field(Kind<?, V> kind) {
        return kind == ElderKind.ELDER ? kind.id() : reference(kind).orElseThrow();
    }

    private static <V> Optional<Field<V, ?>> reference(Kind<?, V> kind) {
        for (Field<V, ?> field : kind.shape().fields()) {
            if (field.refersTo() == ElderKind.ELDER) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The elder whose a value is; null for what is nobody's. */
    static <V> @Nullable ElderId elderOf(Kind<?, V> kind, V value) {
        return (ElderId) field(kind).of(value);
    }

    static <V> @Nullable ElderId elderOf(Kind<?, V> kind, Shape.Cells<V> cells) {
        return (ElderId) cells.of(field(kind));
    }

    /** The one elder whose values a condition asks for; null when it asks for those of others too. */
    static <V> @Nullable ElderId namedBy(Kind<?, V> kind, Condition<V> which) {
        if (which instanceof Condition.Is<V, ?> is) {
            return is.field().equals(field(kind)) ? (ElderId) is.content() : null;
        }
        if (which instanceof Condition.All<V> all) {
            for (Condition<V> each : all.conditions()) {
                ElderId named = namedBy(kind, each);
                if (named != null) {
                    return named;
                }
            }
        }
        return null;
    }
}
