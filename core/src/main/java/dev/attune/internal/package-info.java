/** What core's packages share and nobody outside may use: strict JSON in and out. Not exported. */
@NullMarked
package dev.attune.internal;

import org.jspecify.annotations.NullMarked;
