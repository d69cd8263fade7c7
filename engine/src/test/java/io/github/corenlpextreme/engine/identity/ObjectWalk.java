package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.TypesafeMap;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What objects hold, whatever their class. An object that is met again is only said to be the same one, so that shared
 * tokens stay shared. Words and edges of graphs are values: CoreNLP itself has several objects for one word of a graph,
 * equal by what they hold, and it does not count which of them stands where; the token inside is one and the same.
 */
final class ObjectWalk {

    /** The step to a key. */
    private static final ClassValue<String> STEPS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> key) {
            return "." + key.getName().replaceFirst(".*[.$]", "");
        }
    };

    /** Java's classes of which CoreNLP's own collections hold all that there is in fields of their own. */
    private static final Set<Class<?>> WITHOUT_CONTENTS =
            Set.of(Object.class, AbstractCollection.class, AbstractSet.class);

    /** Of an object: all that Java would serialize, but for what a class of Java itself holds. */
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return serialized(type);
        }
    };

    private final AnnotationText text;
    private final Map<Object, Integer> seen = new IdentityHashMap<>();

    ObjectWalk(AnnotationText text) {
        this.text = text;
    }

    void walk(Object object) {
        if (object instanceof IndexedWord || object instanceof SemanticGraphEdge) {
            text.line(object.getClass().getSimpleName());
            fields(object);
            return;
        }
        Integer before = seen.putIfAbsent(object, seen.size());
        if (before != null) {
            text.line("the same as " + before);
            return;
        }
        text.line(object.getClass().getSimpleName() + " " + seen.get(object));
        contents(object);
    }

    private void contents(Object object) {
        if (object instanceof SemanticGraph graph) {
            graph(graph);
        } else if (object instanceof TypesafeMap map && !(object instanceof IndexedWord)) {
            keys(map);
        } else if (isOfJava(object.getClass())) {
            container(object);
        } else {
            fields(object);
            if (!WITHOUT_CONTENTS.contains(javaPart(object.getClass()))) {
                container(object);
            }
        }
    }

    /** The class of Java's that a class of CoreNLP's extends, as one does {@link java.util.TreeMap}. */
    private static Class<?> javaPart(Class<?> ofObject) {
        Class<?> type = ofObject;
        while (!isOfJava(type)) {
            type = type.getSuperclass();
        }
        return type;
    }

    /** Collections of CoreNLP's own may have more to them than their elements, as trees have. */
    private void container(Object object) {
        if (object instanceof Map<?, ?> map) {
            entries(map);
        } else if (object instanceof Set<?> set) {
            inOrderOfText(set).forEach(element -> text.put("{}", element));
        } else if (object instanceof Collection<?> list) {
            elements(list.toArray());
        } else if (object.getClass().isArray()) {
            elements(object);
        } else if (object instanceof Optional<?> optional) {
            text.put(".value", optional.orElse(null));
        } else {
            throw new IllegalStateException("no way to look into " + object.getClass());
        }
    }

    private static boolean isOfJava(Class<?> type) {
        return type.isArray() || type.getName().startsWith("java.");
    }

    private void keys(TypesafeMap map) {
        map.keySet().stream()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(key -> text.put(STEPS.get(key), ofKey(map, key)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // CoreNLP's interface has them
    private static Object ofKey(TypesafeMap map, Class key) {
        return map.get(key);
    }

    private void entries(Map<?, ?> map) {
        for (Object key : inOrderOfText(map.keySet())) {
            text.put("{" + key + "}", map.get(key));
            text.put("{" + key + "}.key", key);
        }
    }

    /** The order of a hash table is none. */
    private static List<Object> inOrderOfText(Set<?> set) {
        List<Object> elements = new ArrayList<>(set);
        elements.sort(Comparator.comparing(String::valueOf));
        return elements;
    }

    private void elements(Object array) {
        text.line(Array.getLength(array) + " elements");
        for (int i = 0; i < Array.getLength(array); i++) {
            text.put("[" + i + "]", Array.get(array, i));
        }
    }

    /** Words and edges in the order in which the graph gives them, which others iterate over. */
    private void graph(SemanticGraph graph) {
        text.put(".roots", new ArrayList<>(graph.getRoots()));
        text.put(".comments", graph.getComments());
        text.put(".words", new ArrayList<>(graph.vertexSet()));
        List<SemanticGraphEdge> edges = new ArrayList<>();
        graph.edgeIterable().forEach(edges::add);
        text.put(".edges", edges);
        for (IndexedWord word : graph.vertexSet()) {
            text.put(".into", graph.getIncomingEdgesSorted(word));
            text.put(".into-as-they-come", graph.incomingEdgeList(word));
        }
    }

    private void fields(Object object) {
        for (Field field : FIELDS.get(object.getClass())) {
            text.put("." + field.getName(), value(field, object));
        }
    }

    private static List<Field> serialized(Class<?> ofObject) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = ofObject; !isOfJava(type); type = type.getSuperclass()) {
            addFields(type, fields);
        }
        return fields;
    }

    private static void addFields(Class<?> type, List<Field> fields) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
    }

    private static Object value(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
