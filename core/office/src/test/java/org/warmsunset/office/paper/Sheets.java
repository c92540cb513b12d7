package org.warmsunset.office.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.warmsunset.access.CardSheet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

/** Cards to print, and what was printed. */
final class Sheets {
    /** The characters that the tests print, and few others. */
    static final Path FONT = font();

    private static final ResidentId NUMBER = ResidentId.parse("230199194105120083", LocalDate.of(2026, 1, 1));

    private Sheets() {}

    private static Path font() {
        try {
            return Path.of(Objects.requireNonNull(Sheets.class.getResource("test-font.ttf"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<CardSheet> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> of("P" + number, "王桂兰"))
                .toList();
    }

    static CardSheet of(String pairing, String elder) {
        Volunteer volunteer = Volunteer.builder()
                .id(VolunteerId.of("V1"))
                .name("赵敏")
                .sex(Sex.FEMALE)
                .mobile(PhoneNumber.parse("13900000002", "0451"))
                .residentId(NUMBER)
                .district(DistrictCode.parse("230102"))
                .build();
        Elder her = Elder.builder()
                .id(ElderId.of("E1"))
                .name(elder)
                .sex(Sex.FEMALE)
                .address("道里区松涛街8号")
                .phone(PhoneNumber.parse("0451-80001111", "0451"))
                .district(DistrictCode.parse("230102"))
                .health("高血压")
                .build();
        ContactCard card = ContactCard.builder()
                .addServices(Send.WARMTH, Send.LAW)
                .issuedOn(LocalDate.of(2026, 11, 1))
                .build();
        Pairing made = Pairing.builder()
                .id(PairingId.of(pairing))
                .elder(her.id())
                .volunteer(volunteer.id())
                .start(LocalDate.of(2026, 10, 1))
                .build();
        return new CardSheet(made, card, volunteer, her);
    }

    static String html(Paper paper) {
        StringWriter text = new StringWriter();
        try {
            PaperHtml.write(paper, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    static byte[] pdf(Paper paper, Path font) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaperPdf.write(paper, PaperFont.in(font), bytes, leaves -> {});
        return bytes.toByteArray();
    }
}
