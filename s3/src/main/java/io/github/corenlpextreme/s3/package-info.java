/**
 * {@code s3://bucket/key} as a file system of {@code java.nio.file}: attributes, reading by ranges, and
 * putting a whole local file there. The rest of the program knows nothing of it; {@code Path.of(URI)} finds
 * it, as it would any other provider on the class path. The only package that knows the AWS SDK.
 */
@NullMarked
package io.github.corenlpextreme.s3;

import org.jspecify.annotations.NullMarked;
