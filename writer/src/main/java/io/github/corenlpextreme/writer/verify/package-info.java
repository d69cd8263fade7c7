/** Checks a complete output against its ledger and manifest, in one pass and in flat memory. */
@NullMarked
package io.github.corenlpextreme.writer.verify;

import org.jspecify.annotations.NullMarked;
