/**
 * The one order in which a job's work is numbered and travels. The producer publishes along it; the
 * stitcher and the assembler walk it again, so that no part has to be told what comes next.
 */
@NullMarked
package io.github.corenlpextreme.protocol.plan;

import org.jspecify.annotations.NullMarked;
