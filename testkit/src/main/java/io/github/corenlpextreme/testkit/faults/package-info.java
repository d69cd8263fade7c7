/** What can go wrong, and which tests see to it. */
@NullMarked
package io.github.corenlpextreme.testkit.faults;

import org.jspecify.annotations.NullMarked;
