package io.github.corenlpextreme.engine.regexner;

import java.util.List;
import java.util.Set;

/**
 * What a line of a mapping file says apart from its pattern. Most lines say the same as many others, which then share
 * it.
 *
 * @param types what a match is, by annotated field
 * @param overwritable the entities that it replaces
 * @param priority over other matches
 * @param weight over other matches of the same priority
 * @param group of the pattern, of which the tokens are annotated
 * @param file number of the mapping file
 */
record EntryOutcome(
        List<String> types, Set<String> overwritable, double priority, double weight, int group, int file) {}
