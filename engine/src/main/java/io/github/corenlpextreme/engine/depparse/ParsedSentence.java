package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.List;

/**
 * A sentence's basic dependencies; words count from 1.
 *
 * @param heads 0 for the root
 * @param relations to the heads
 */
record ParsedSentence(List<CoreLabel> tokens, int[] heads, GrammaticalRelation[] relations) {}
