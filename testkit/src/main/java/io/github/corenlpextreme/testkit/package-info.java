@NullMarked
package io.github.corenlpextreme.testkit;

import org.jspecify.annotations.NullMarked;
