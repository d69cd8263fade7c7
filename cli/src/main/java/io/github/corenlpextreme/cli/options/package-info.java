/**
 * The options as picocli mixins, so that every subcommand spells them the same way. A mixin hands
 * out checked values; what is wrong with them is a {@code UsageException} that names the option.
 */
@NullMarked
package io.github.corenlpextreme.cli.options;

import org.jspecify.annotations.NullMarked;
