package org.warmsunset.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSString;

/** Values of JavaScript as trees of maps, lists, texts, numbers and Booleans, and back. */
final class JsTree {
    private JsTree() {}

    static @Nullable Object in(JSObject value) {
        return switch (sort(value)) {
            case "string" -> ((JSString) value).stringValue();
            case "number" -> number(((JSNumber) value).doubleValue());
            case "boolean" -> ((JSBoolean) value).booleanValue();
            case "array" -> list(value);
            case "object" -> map(value);
            default -> null;
        };
    }

    /** A whole number as the reader of JSON has it. */
    private static Object number(double number) {
        if (number == (long) number) {
            return (long) number;
        }
        return number;
    }

    private static List<@Nullable Object> list(JSObject value) {
        JSArray<JSObject> items = array(value);
        List<@Nullable Object> list = new ArrayList<>(items.getLength());
        for (int i = 0; i < items.getLength(); i++) {
            list.add(in(items.get(i)));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(JSObject value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name : keys(value)) {
            map.put(name, in(get(value, name)));
        }
        return map;
    }

    static @Nullable JSObject out(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> fields) {
            JSObject object = object();
            fields.forEach((name, field) -> put(object, (String) name, out(field)));
            return object;
        }
        if (tree instanceof List<?> items) {
            JSArray<@Nullable JSObject> array = new JSArray<>();
            items.forEach(item -> array.push(out(item)));
            return array;
        }
        if (tree instanceof Boolean flag) {
            return JSBoolean.valueOf(flag);
        }
        if (tree instanceof Number number) {
            return JSNumber.valueOf(number.doubleValue());
        }
        return tree == null ? null : JSString.valueOf((String) tree);
    }

    @JSBody(
            params = "value",
            script = "return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;")
    private static native String sort(JSObject value);

    @JSBody(params = "value", script = "return value;")
    private static native JSArray<JSObject> array(JSObject value);

    @JSBody(params = "value", script = "return Object.keys(value);")
    private static native String[] keys(JSObject value);

    @JSBody(
            params = {"value", "name"},
            script = "return value[name];")
    private static native JSObject get(JSObject value, String name);

    @JSBody(script = "return {};")
    private static native JSObject object();

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void put(JSObject object, String name, @Nullable JSObject value);

    @JSBody(params = "message", script = "throw new Error(message);")
    static native RuntimeException error(String message);
}
