package org.warmsunset.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What somebody typed, which may hold a password or an identity number by mistake. */
final class Typed {
    /** One letter before the colon is a drive of Windows. */
    private static final String SCHEME = "[a-z][a-z0-9+.-]+:/";

    private static final Pattern URL = Pattern.compile("^(" + SCHEME + "|jdbc:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET =
            Pattern.compile("^[a-z][a-z0-9+.:-]+//[^?]*@|password=", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSHOWN = Pattern.compile(
            "(" + SCHEME + "|jdbc:|password=|[0-9]{6}(?=[0-9]{9})|(?<![0-9])1[3-9][0-9](?=[0-9]{8}(?![0-9]))).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Typed() {}

    static boolean isUrl(String typed) {
        return URL.matcher(typed).find();
    }

    /** Tells whether it names a user before a host, who may have a password, or a password as a parameter. */
    static boolean holdsSecret(String typed) {
        return SECRET.matcher(typed).find();
    }

    /** Tells whether characters were lost before they came here, in an environment of another encoding. */
    static boolean lostCharacters(String typed) {
        return typed.indexOf('\uFFFD') >= 0;
    }

    /** A name without what controls a terminal, or breaks a line. */
    static String inOneLine(String name) {
        return CONTROL.matcher(name).replaceAll("?");
    }

    /** Reads a file's path. */
    static Path path(String typed) {
        if (isUrl(typed) || holdsSecret(typed)) {
            throw new IllegalArgumentException("a URL is no path");
        }
        return Path.of(typed);
    }

    /** As much of it as a message may repeat. */
    static String shown(String typed) {
        return UNSHOWN.matcher(typed).replaceFirst("$1...");
    }
}
