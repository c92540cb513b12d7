package org.warmsunset.intake;

import org.jspecify.annotations.Nullable;

/** A draft that has a first and perhaps a last day. */
interface Span {
    @Nullable
    String firstText();

    @Nullable
    String lastText();
}
