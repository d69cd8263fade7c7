/**
 * What we take from others and pass on: licences, versions, checksums, base images. Reads the files of this tree, and
 * what the build made of them.
 */
@NullMarked
package io.github.corenlpextreme.supply;

import org.jspecify.annotations.NullMarked;
