/** What travels through the lanes, from the producer's chunks to the workers' documents. */
@NullMarked
package io.github.corenlpextreme.protocol.message;

import org.jspecify.annotations.NullMarked;
