package edu.stanford.nlp.ling.tokensregex;

import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sequence must have for a pattern to match somewhere in it; an incomplete list. It stands in CoreNLP's package
 * because the parts of patterns are visible there only, some of them by reflection. Immutable.
 */
public sealed interface SearchNeed {

    /** An element that matches a node. */
    record Element(NodePattern<?> node) implements SearchNeed {}

    /** Each of them. */
    record All(List<SearchNeed> needs) implements SearchNeed {}

    /** One of them. */
    record Any(List<SearchNeed> needs) implements SearchNeed {}

    /** Nothing that is known. */
    record Nothing() implements SearchNeed {}

    /**
     * Reads the automaton for the elements with which a match can begin (one of them is needed, as CoreNLP reports no
     * empty match), and the expression of which it was made for the nodes that no match can do without.
     */
    static SearchNeed of(SequencePattern<?> pattern) {
        try {
            SearchNeed begin =
                    beginnings(pattern.root).<SearchNeed>map(Any::new).orElse(new Nothing());
            return new All(List.of(begin, need(pattern.getPatternExpr().optimize())));
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return new Nothing();
        }
    }

    /** Empty if a match can begin in another way. */
    private static Optional<List<SearchNeed>> beginnings(SequencePattern.State root)
            throws ReflectiveOperationException {
        List<SearchNeed> nodes = new ArrayList<>();
        Set<SequencePattern.State> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SequencePattern.State> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            SequencePattern.State state = open.poll();
            if (!seen.add(state)) {
                continue;
            }
            switch (state.getClass().getSimpleName()) {
                case "NodePatternState" -> nodes.add(new Element(part(state, "pattern")));
                case "RepeatState" -> {
                    open.add(part(state, "repeatStart"));
                    addNext(state, open);
                }
                case "State", "ValueState", "GroupStartState", "GroupEndState", "ConjStartState", "SeqStartState" ->
                    addNext(state, open);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(nodes);
    }

    private static void addNext(SequencePattern.State state, Deque<SequencePattern.State> open) {
        if (state.next != null) {
            open.addAll(state.next);
        }
    }

    private static SearchNeed need(SequencePattern.PatternExpr expression) throws ReflectiveOperationException {
        return switch (expression.getClass().getSimpleName()) {
            case "NodePatternExpr" -> new Element(((SequencePattern.NodePatternExpr) expression).nodePattern);
            case "SequencePatternExpr" -> new All(needs(((SequencePattern.SequencePatternExpr) expression).patterns));
            case "OrPatternExpr" -> new Any(needs(part(expression, "patterns")));
            case "GroupPatternExpr" -> need(part(expression, "pattern"));
            case "RepeatPatternExpr" ->
                SearchNeed.<Integer>part(expression, "minMatch") > 0
                        ? need(part(expression, "pattern"))
                        : new Nothing();
            default -> new Nothing();
        };
    }

    private static List<SearchNeed> needs(List<SequencePattern.PatternExpr> expressions)
            throws ReflectiveOperationException {
        List<SearchNeed> needs = new ArrayList<>();
        for (SequencePattern.PatternExpr expression : expressions) {
            needs.add(need(expression));
        }
        return needs;
    }

    @SuppressWarnings("unchecked") // CoreNLP's declared types
    private static <T> T part(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return (T) field.get(owner);
    }
}
