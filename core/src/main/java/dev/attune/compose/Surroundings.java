package dev.attune.compose;

import dev.attune.channel.Capabilities;

/**
 * What a plan's findings look at besides the plan: what the channel can do, and how long the ways are open.
 *
 * @param lately what the account said before
 * @param variation the words that are taken
 */
record Surroundings(Capabilities capabilities, Ways ways, SaidLately lately, Variation variation) {}
