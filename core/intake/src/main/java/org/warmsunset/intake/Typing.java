package org.warmsunset.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.UnreadableTextException;

/** Reads what people type: as the files ask, and else in the other ways that can mean one thing only. */
final class Typing {
    private static final Set<String> NOTHING = Set.of(
            "/", "\\", "-", "--", "—", "——", "无", "没有", "暂无", "不详", "未知", "不清楚", "不明", "至今", "n/a", "N/A", "无电话",
            "无身份证");

    /** What another way of reading would only hide. */
    private static final Set<String> STRICT = Set.of("lost-digits", "too-long", "not-storable");

    /** What spreadsheets put before a text so that it stays one. */
    private static final Pattern PREFIX = Pattern.compile("^['`‘’]|^=\"(.*)\"$");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t]]");
    private static final Pattern TIME = Pattern.compile("(上午|下午|晚上)? *(\\d{1,2})[:时点] *(\\d{1,2})?(?::\\d{2}|分)?");
    private static final Pattern MINUTES = Pattern.compile("([+-]?\\d+)(?:\\.0+)? *(?:分钟|分|min|minutes)?");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,5})(\\.\\d{1,2})? *(?:个?小时|h|hours?)");

    private Typing() {}

    /** Whether a text says that there is nothing, where a text is not what is asked for. */
    static boolean isNothing(Field<?, ?> field, String text) {
        return text.length() <= "无身份证".length() + 2
                && !field.isRequired()
                && NOTHING.contains(text.strip())
                && !field.form().hasWord(text.strip())
                && isWritten(field.form());
    }

    /** Whether a form asks for more than any text. */
    private static boolean isWritten(Form<?> form) {
        return form.isNumber()
                || form.codes().isPresent()
                || form == Forms.PHONE
                || form == Forms.RESIDENT_ID
                || form == Forms.DISTRICT;
    }

    /**
     * Reads a text.
     *
     * @throws UnreadableTextException if it is not written in any way that can mean one thing only
     */
    static <T> T read(Form<T> form, String text, Reading how) {
        try {
            return form.read(text, how);
        } catch (UnreadableTextException e) {
            boolean stays = STRICT.contains(e.problem());
            String ours = stays ? text : ours(form, text, how);
            if (ours.equals(text)) {
                throw known(form, text, e);
            }
            return readOurs(form, ours, how);
        }
    }

    private static <T> T readOurs(Form<T> form, String text, Reading how) {
        try {
            return form.read(text, how);
        } catch (UnreadableTextException e) {
            throw known(form, text, e);
        }
    }

    /** For a Chinese word that is not known, those that are most like it. */
    private static UnreadableTextException known(Form<?> form, String text, UnreadableTextException e) {
        if (form.codes().isEmpty() || !HAN.matcher(text).find()) {
            return e;
        }
        List<String> nearest = Vocabulary.nearest(form.codes().get(), form, text);
        return nearest.isEmpty()
                ? e
                : new UnreadableTextException("unknown-word", Map.of("nearest", String.join("、", nearest)));
    }

    /** Whether all but a phone, and a document that is no identity card, is read as it should be. */
    static boolean mayBeKept(Form<?> form, String text, UnreadableTextException e) {
        if (e.problem().equals("lost-digits")) {
            return false;
        }
        return form.keepsWhatIsTyped() || (form == Forms.RESIDENT_ID && Documents.isOther(text, e.problem()));
    }

    private static String ours(Form<?> form, String text, Reading how) {
        String plain = plain(text);
        if (form == Forms.DAY) {
            return DayText.day(plain);
        }
        if (form == Forms.MONTH) {
            return DayText.month(plain, how.today());
        }
        if (form == Forms.TIME) {
            return time(plain);
        }
        if (form == Forms.DISTRICT) {
            return Vocabulary.district(plain);
        }
        if (form == Forms.RESIDENT_ID) {
            return plain.replaceAll("[ \\t-]", "").replace('Х', 'X').replace('х', 'X');
        }
        if (form.codes().isPresent()) {
            return Vocabulary.codes(form.codes().get(), form, plain);
        }
        return form.isNumber() ? number(plain) : plain;
    }

    /** A text without what nobody sees, with plain characters for full-width ones. */
    static String plain(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String plain = Normalizer.normalize(visible, Normalizer.Form.NFKC).strip();
        Matcher prefix = PREFIX.matcher(plain);
        if (prefix.find()) {
            plain = prefix.group(1) == null ? plain.substring(1) : prefix.group(1);
        }
        return plain.strip();
    }

    /** Whether a text has plain characters only. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return text;
        }
        int hour = Integer.parseInt(time.group(2));
        boolean later = time.group(1) != null && !time.group(1).equals("上午") && hour < 12;
        String minute = time.group(3) == null ? "00" : time.group(3);
        return "%02d:%2s".formatted(later ? hour + 12 : hour, minute).replace(' ', '0');
    }

    private static String number(String text) {
        Matcher number = MINUTES.matcher(text);
        if (number.matches()) {
            return number.group(1);
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return text;
        }
        double all = Double.parseDouble(hours.group(1) + (hours.group(2) == null ? "" : hours.group(2)));
        return Long.toString(Math.round(all * 60));
    }
}
