/**
 * What an input holds, judged by samples of its bytes and never by its name: text in the job's encoding, or something
 * else, which has a name and a way to get at its text. Reads nothing itself.
 */
@NullMarked
package io.github.corenlpextreme.producer.content;

import org.jspecify.annotations.NullMarked;
