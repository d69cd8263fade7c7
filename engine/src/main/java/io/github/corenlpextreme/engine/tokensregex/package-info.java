/** Rules over sequences of tokens (TokensRegex), which find times and dates. */
@NullMarked
package io.github.corenlpextreme.engine.tokensregex;

import org.jspecify.annotations.NullMarked;
