package org.warmsunset.duty;

/**
 * Where a rule or a number comes from.
 *
 * @param about what it is the source of: a field, such as {@code owed.withinDays}, or the whole duty when it is empty
 * @param title the document, such as 关于加强特殊困难老年人探访关爱服务的指导意见
 * @param reference where in it or under which number, such as 民发〔2022〕73号; empty when the title says it all
 */
public record Source(String about, String title, String reference) {}
