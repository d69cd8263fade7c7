/**
 * What lies beside an output: the ledger, a row for each chunk and span, and the manifest. Both are
 * JSON that other tools may read, so fields are only ever added.
 */
@NullMarked
package io.github.corenlpextreme.writer.ledger;

import org.jspecify.annotations.NullMarked;
