package org.warmsunset.browser;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.warmsunset.exchange.CaseDesk;
import org.warmsunset.wording.Wording;

/** What the module exports to {@code index.js}, which is what a front end sees. */
public final class Exports {
    private Exports() {}

    /** The compiler begins here; nothing is to be done at the start. */
    public static void main(String[] args) {}

    @JSExport
    public static CaseDesk desk(JSObject book) {
        return told(() -> CaseDesk.of(given(book)));
    }

    @JSExport
    public static Wording wording(String language, JSObject words, JSObject districts) {
        return Wording.of(language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH, texts(words), texts(districts));
    }

    @JSExport
    public static @Nullable JSObject judge(CaseDesk desk, JSObject sheet, JSObject question) {
        return told(() -> JsTree.out(desk.judge(given(sheet), given(question))));
    }

    @JSExport
    public static @Nullable JSObject explain(CaseDesk desk, JSObject sheet, JSObject question, Wording wording) {
        return told(() -> JsTree.out(desk.explain(given(sheet), given(question), wording)));
    }

    @JSExport
    public static @Nullable JSObject worklist(CaseDesk desk, JSObject sheets, JSObject question) {
        return told(() -> JsTree.out(desk.worklist(given(sheets), given(question))));
    }

    @JSExport
    public static @Nullable JSObject whyNone(CaseDesk desk, JSObject sheet, JSObject question, Wording wording) {
        return told(() -> JsTree.out(desk.whyNone(given(sheet), given(question), wording)));
    }

    private static Object given(JSObject value) {
        Object tree = JsTree.in(value);
        return tree == null ? Map.of() : tree;
    }

    private static Map<String, String> texts(JSObject words) {
        Map<String, String> texts = new HashMap<>();
        ((Map<?, ?>) given(words))
                .forEach((key, text) -> texts.put((String) key, (String) Objects.requireNonNull(text)));
        return texts;
    }

    /** What a value or a question refuses becomes an error of JavaScript with the same message. */
    private static <T extends @Nullable Object> T told(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IllegalArgumentException e) {
            throw JsTree.error(String.valueOf(e.getMessage()));
        }
    }
}
