package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.pipeline.Annotator;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Completes annotators by what each of them needs and puts them in order. CoreNLP's method for this
 * knows no properties, and drops depparse beside parse without minding who waits for it: it gives lists
 * that CoreNLP itself refuses.
 */
final class AnnotatorPrerequisites {

    /** What must run after what, if both are there: it uses the other's results, but does without. */
    private static final Map<String, Set<String>> AFTER = Map.of(
            Annotator.STANFORD_POS, Set.of(Annotator.STANFORD_MWT),
            Annotator.STANFORD_NER, Set.of(Annotator.STANFORD_DOCDATE),
            Annotator.STANFORD_REGEXNER, Set.of(Annotator.STANFORD_NER),
            Annotator.STANFORD_OPENIE, Set.of(Annotator.STANFORD_COREF),
            Annotator.STANFORD_KBP, Set.of(Annotator.STANFORD_COREF));

    private final AnnotatorNeeds needs;
    private final Set<String> all;
    private final boolean parseGivesDependencies;

    private AnnotatorPrerequisites(List<String> requested, AnnotatorNeeds needs) {
        this.needs = needs;
        Set<String> closure = closure(requested, name -> true);
        parseGivesDependencies = closure.contains(Annotator.STANFORD_PARSE)
                && !requested.contains(Annotator.STANFORD_DEPENDENCIES)
                && needs.parseGivesDependencies();
        all = closure(requested, name -> !(parseGivesDependencies && name.equals(Annotator.STANFORD_DEPENDENCIES)));
    }

    /** Keeps the given order where requirements leave a choice. */
    static List<String> complete(List<String> requested, AnnotatorNeeds needs) {
        return new AnnotatorPrerequisites(requested, needs).ordered();
    }

    private Set<String> closure(List<String> requested, Predicate<String> wanted) {
        Set<String> closure = new LinkedHashSet<>(requested);
        Queue<String> open = new ArrayDeque<>(requested);
        while (!open.isEmpty()) {
            needs.of(open.remove()).stream().filter(wanted).filter(closure::add).forEach(open::add);
        }
        return closure;
    }

    private List<String> ordered() {
        Set<String> ordered = new LinkedHashSet<>();
        all.forEach(name -> place(name, ordered));
        return List.copyOf(ordered);
    }

    private void place(String name, Set<String> ordered) {
        if (!ordered.contains(name)) {
            predecessors(name).forEach(earlier -> place(earlier, ordered));
            ordered.add(name);
        }
    }

    private Set<String> predecessors(String name) {
        Set<String> predecessors = new LinkedHashSet<>();
        for (String need : needs.of(name)) {
            predecessors.add(isGivenByParse(need) ? Annotator.STANFORD_PARSE : need);
        }
        AFTER.getOrDefault(name, Set.of()).stream().filter(all::contains).forEach(predecessors::add);
        predecessors.remove(name);
        return predecessors;
    }

    private boolean isGivenByParse(String need) {
        return parseGivesDependencies && need.equals(Annotator.STANFORD_DEPENDENCIES);
    }
}
