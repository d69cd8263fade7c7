package edu.stanford.nlp.ling.tokensregex;

import java.util.List;
import java.util.Set;

/**
 * What CoreNLP's patterns of a single element consist of. It stands in CoreNLP's package because their fields are
 * visible there only.
 */
public final class NodeParts {

    private NodeParts() {}

    public static List<? extends NodePattern<?>> of(NodePattern.ConjNodePattern<?> all) {
        return all.nodePatterns;
    }

    public static List<? extends NodePattern<?>> of(NodePattern.DisjNodePattern<?> any) {
        return any.nodePatterns;
    }

    public static NodePattern<?> of(NodePattern.NegateNodePattern<?> not) {
        return not.p;
    }

    /** Equal for two patterns of a string that match the same strings. */
    public static Object key(NodePattern<?> ofString) {
        if (ofString instanceof ComplexNodePattern.StringAnnotationRegexPattern regex) {
            return List.of(
                    "regex", regex.getPattern().pattern(), regex.getPattern().flags());
        }
        if (ofString instanceof ComplexNodePattern.StringAnnotationPattern literal) {
            return List.of("literal", literal.target, literal.flags);
        }
        if (ofString instanceof ComplexNodePattern.StringInSetAnnotationPattern set) {
            return List.of("set", Set.copyOf(set.targets), set.flags);
        }
        return ofString;
    }
}
