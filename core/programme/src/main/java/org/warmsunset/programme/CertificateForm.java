package org.warmsunset.programme;

import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;

/** What somebody writes on a certificate before it is drawn up; who and how long is taken from the programme. */
@Value.Immutable
@ValueStyle
public interface CertificateForm {
    /** {@return the number of the certificate, which no other entry of the archive may have} */
    EntryId number();

    /** {@return the volunteer} */
    VolunteerId volunteer();

    /** {@return the days of the service} */
    DateRange days();

    /** {@return what she did} */
    String content();

    /** {@return who issues it} */
    String issuer();

    /** {@return the person in charge there} */
    String inCharge();

    /** {@return how to reach the issuer} */
    String contact();

    /** {@return a note} */
    Optional<String> note();

    /** {@return a builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CertificateForm}. Not thread-safe. */
    final class Builder extends ImmutableCertificateForm.Builder {
        Builder() {}
    }
}
