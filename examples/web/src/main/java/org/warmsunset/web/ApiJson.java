package org.warmsunset.web;

import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.warmsunset.programme.Found;
import org.warmsunset.programme.Listed;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** What the desk itself says as JSON: lists of people, problems. */
final class ApiJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private ApiJson() {}

    static JsonGenerator to(OutputStream out) {
        return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    static <K extends Comparable<K>> void people(String name, List<Listed<K>> people, OutputStream out) {
        try (JsonGenerator json = to(out)) {
            json.writeStartObject();
            list(json, name, people);
            json.writeEndObject();
        }
    }

    static void found(Found found, OutputStream out) {
        try (JsonGenerator json = to(out)) {
            json.writeStartObject();
            list(json, "elders", found.elders());
            list(json, "volunteers", found.volunteers());
            json.writeEndObject();
        }
    }

    private static <K extends Comparable<K>> void list(JsonGenerator json, String name, List<Listed<K>> people) {
        json.writeArrayPropertyStart(name);
        for (Listed<K> person : people) {
            json.writeStartObject();
            json.writeStringProperty("id", person.id().toString());
            json.writeStringProperty("name", person.name().orElse(null));
            json.writeStringProperty("district", person.district().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What went wrong, as RFC 9457 has it. */
    static void problem(Call call, int status, String detail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = to(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeNumberProperty("status", status);
            json.writeStringProperty("title", HttpStatus.forStatus(status).getMessage());
            if (status == HttpStatus.BAD_REQUEST.getCode()) {
                json.writeStringProperty("parameter", detail);
            }
            json.writeEndObject();
        }
        call.context().status(status).contentType("application/problem+json").result(out.toByteArray());
    }
}
