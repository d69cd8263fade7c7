/**
 * Which files and folders another user of the machine could have made, or could put something else in place of, and
 * how what we write is kept from other users. On a file system that keeps no owners nothing is refused.
 */
@NullMarked
package io.github.corenlpextreme.protocol.trust;

import org.jspecify.annotations.NullMarked;
