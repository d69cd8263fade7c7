/** An S3-compatible server in a process of its own, and a relay in front of it that sees what is asked. */
@NullMarked
package io.github.corenlpextreme.testkit.objectstore;

import org.jspecify.annotations.NullMarked;
