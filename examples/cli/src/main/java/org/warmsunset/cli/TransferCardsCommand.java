package org.warmsunset.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.CardSheet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.programme.CardTransfer;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands the contact cards on as a file. */
@Command(name = "transfer-cards")
final class TransferCardsCommand extends AsOfCommand {
    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--whole")
    private boolean whole;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        if (Files.exists(file)) {
            throw DeskException.problem("backup.exists", "file", file);
        }
        CardTransfer transfer = programme.cards().transfer(asOf(programme), access.access(desk().terminal()));
        try (OutputStream out = new BufferedOutputStream(PrivateFile.create(file))) {
            grid(transfer).writeCsv(out);
        }
        return new Transferred(file, transfer.sheets().size(), transfer.withoutConsent());
    }

    private Grid grid(CardTransfer transfer) {
        Grid grid = new Grid(
                "pairing_id",
                "issued_on",
                "volunteer_name",
                "volunteer_sex",
                "services",
                "volunteer_district",
                "mobile",
                "volunteer_id",
                "volunteer_id_number",
                "elder_name",
                "elder_sex",
                "address",
                "phone",
                "health",
                "elder_id_number");
        for (CardSheet sheet : transfer.sheets()) {
            grid.row(
                    sheet.pairing().id(),
                    sheet.card().issuedOn().orElse(null),
                    sheet.volunteer().name().orElse(null),
                    sheet.volunteer().sex().orElse(null),
                    sheet.card().services().stream().map(Enum::name).collect(Collectors.joining(";")),
                    sheet.volunteer().district(),
                    phone(sheet.volunteer().mobile()),
                    sheet.volunteer().id(),
                    number(sheet.volunteer().residentId()),
                    sheet.elder().name().orElse(null),
                    sheet.elder().sex().orElse(null),
                    sheet.elder().address().orElse(null),
                    phone(sheet.elder().phone()),
                    sheet.elder().health().orElse(null),
                    number(sheet.elder().residentId()));
        }
        return grid;
    }

    private @Nullable String phone(Optional<PhoneNumber> phone) {
        return phone.map(known -> whole ? known.asTyped() : known.toString()).orElse(null);
    }

    private @Nullable String number(Optional<ResidentId> number) {
        return number.map(known -> whole ? known.number() : known.toString()).orElse(null);
    }

    /** How many cards went, and whose stayed. */
    private record Transferred(Path file, int cards, List<ElderId> withoutConsent) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("transfer-cards.done", "file", file, "count", cards));
            if (!withoutConsent.isEmpty()) {
                out.println(messages.say(
                        "transfer-cards.without",
                        "elders",
                        withoutConsent.stream().map(ElderId::value).collect(Collectors.joining(", "))));
            }
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("file", "cards", "withoutConsent");
            grid.row(file, cards, withoutConsent.stream().map(ElderId::value).collect(Collectors.joining(";")));
            return grid;
        }
    }
}
