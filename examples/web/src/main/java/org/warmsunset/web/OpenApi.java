package org.warmsunset.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** What other front ends can ask for, made from the list of answers itself. */
final class OpenApi {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    /** The page for people. */
    static void page(Call call) {
        call.show("api", Api.ALL);
    }

    /** The description for machines, OpenAPI 3.1. */
    static void json(Call call) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = ApiJson.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("openapi", "3.1.0");
            json.writeObjectPropertyStart("info");
            json.writeStringProperty("title", call.say("desk.name"));
            json.writeStringProperty("version", "1");
            json.writeEndObject();
            json.writeObjectPropertyStart("paths");
            Api.ALL.forEach(api -> path(json, api, call));
            json.writeEndObject();
            components(json);
            json.writeEndObject();
        }
        call.context().contentType("application/json; charset=utf-8").result(out.toByteArray());
    }

    private static void path(JsonGenerator json, Api api, Call call) {
        json.writeObjectPropertyStart(Api.ROOT + api.path());
        json.writeObjectPropertyStart("get");
        json.writeStringProperty("summary", call.say("api." + api.path()));
        json.writeArrayPropertyStart("parameters");
        inPath(api).forEach(name -> parameter(json, name, "path"));
        api.parameters().forEach(name -> parameter(json, name, "query"));
        json.writeEndArray();
        json.writeObjectPropertyStart("responses");
        response(json, "200", "application/json");
        for (String status : List.of("400", "401", "404")) {
            response(json, status, "application/problem+json");
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    static List<String> inPath(Api api) {
        List<String> names = new ArrayList<>();
        Matcher matcher = IN_PATH.matcher(api.path());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static void parameter(JsonGenerator json, String name, String where) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("in", where);
        json.writeBooleanProperty("required", where.equals("path"));
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void response(JsonGenerator json, String status, String type) {
        json.writeObjectPropertyStart(status);
        json.writeStringProperty("description", status);
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart(type);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void components(JsonGenerator json) {
        json.writeObjectPropertyStart("components");
        json.writeObjectPropertyStart("securitySchemes");
        json.writeObjectPropertyStart("token");
        json.writeStringProperty("type", "http");
        json.writeStringProperty("scheme", "bearer");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("security");
        json.writeStartObject();
        json.writeArrayPropertyStart("token");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
