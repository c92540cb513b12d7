package org.warmsunset.ownstore;

import java.util.List;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** Describes the entries of the access journal as a kind, so that they are kept as values are. */
final class JournalKind {
    private static final Form<Long> NUMBER = Forms.of("not-a-number", String::valueOf, Long::valueOf);

    /** In quotes, for the sake of blanks at either end; neither text holds a control character. */
    private static final Form<Access> ACCESS =
            Forms.of("not-an-access", access -> "\"%s\t%s\"".formatted(access.who(), access.why()), text -> {
                String[] texts = text.substring(1, text.length() - 1).split("\t", -1);
                return Access.of(texts[0], texts[1]);
            });

    private static final Form<Subject> SUBJECT =
            Forms.of("not-a-subject", subject -> subject.kind() + " " + subject.id(), text -> {
                String[] texts = text.split(" ", -1);
                return new Subject(Subject.Kind.valueOf(texts[0]), texts[1]);
            });

    static final Kind<Long, JournalEntry> ENTRY = Kind.of(
            "journal_entry",
            "journal.csv",
            JournalEntry::number,
            Shape.of(JournalEntry::builder, JournalEntry.Builder::build)
                    .required("number", NUMBER, JournalEntry::number, JournalEntry.Builder::number)
                    .required("at", Forms.INSTANT, JournalEntry::at, JournalEntry.Builder::at)
                    .required("access", ACCESS, JournalEntry::access, JournalEntry.Builder::access)
                    .required("deed", Forms.code(Deed.class), JournalEntry::deed, JournalEntry.Builder::deed)
                    .optional("subject", SUBJECT, JournalEntry::subject, JournalEntry.Builder::subject)
                    .required("hash", Forms.text(64), JournalEntry::hash, JournalEntry.Builder::hash)
                    .build(),
            List.of());

    private JournalKind() {}
}
