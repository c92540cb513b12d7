package org.warmsunset.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The pages, compiled beside these classes, so that they see what is not public. */
final class Templates {
    static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}
}
