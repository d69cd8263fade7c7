/** How tests start processes of their own: the command of a JVM, and a port for it to listen on. */
@NullMarked
package io.github.corenlpextreme.testkit.process;

import org.jspecify.annotations.NullMarked;
