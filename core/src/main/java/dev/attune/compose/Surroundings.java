package dev.attune.compose;

import dev.attune.channel.Capabilities;

/**
 * What a plan's findings look at besides the plan: what the channel can do, and how long the ways are open.
 *
 * @param lately what the account said before
 * @param reworded whether other words were taken than those of before
 */
record Surroundings(Capabilities capabilities, Ways ways, SaidLately lately, boolean reworded) {}
