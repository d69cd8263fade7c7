@NullMarked
package io.github.corenlpextreme.broker;

import org.jspecify.annotations.NullMarked;
