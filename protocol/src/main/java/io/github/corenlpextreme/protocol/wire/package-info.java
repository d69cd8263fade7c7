/**
 * The versioned JSON in which messages and manifests travel. A version this build does not know is
 * refused; fields it does not know are ignored.
 */
@NullMarked
package io.github.corenlpextreme.protocol.wire;

import org.jspecify.annotations.NullMarked;
