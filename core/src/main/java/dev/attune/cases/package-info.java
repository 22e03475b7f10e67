/**
 * One matter of one customer, as a timeline.
 *
 * <p>A {@link dev.attune.cases.Case} is a fold over its {@linkplain dev.attune.cases.CaseEvent entries}. {@link
 * dev.attune.cases.Intake} decides what an inbound event adds: a pure function of the case and the event. What it decides is
 * committed by {@code dev.attune.store}; what a reply and its outcome add is decided in {@code dev.attune.delivery}. A host
 * reads all of it as the case's timeline.
 */
@NullMarked
package dev.attune.cases;

import org.jspecify.annotations.NullMarked;
