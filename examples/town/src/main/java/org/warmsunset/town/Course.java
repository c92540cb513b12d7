package org.warmsunset.town;

import java.util.List;

/** A pairing as it will go, before a volunteer is found for it. */
record Course(Elder elder, Span span, List<Span> quiet, boolean exemplary) {}
