/**
 * One matter of one customer, as a timeline.
 *
 * <p>A {@link dev.attune.cases.Case} is a fold over its {@linkplain dev.attune.cases.CaseEvent entries}. {@link
 * dev.attune.cases.Intake} decides what an inbound event adds, {@link dev.attune.cases.Answering} what a reply and its outcome
 * add: pure functions of the case and what happened. What they decide is committed by {@code dev.attune.store} and read by the
 * host as the case's timeline.
 */
@NullMarked
package dev.attune.cases;

import org.jspecify.annotations.NullMarked;
