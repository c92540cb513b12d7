package org.warmsunset.basics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * How the value types of this library are generated: hidden implementations, strict builders, masked personal data.
 * Public only because several packages share it; not part of the library's promise.
 */
@Value.Style(
        jdkOnly = true,
        strictBuilder = true,
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        allowedClasspathAnnotations = {Generated.class},
        redactedMask = "***")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
