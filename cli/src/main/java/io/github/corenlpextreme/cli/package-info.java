@NullMarked
package io.github.corenlpextreme.cli;

import org.jspecify.annotations.NullMarked;
