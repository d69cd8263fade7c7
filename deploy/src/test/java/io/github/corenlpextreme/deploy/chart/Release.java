package io.github.corenlpextreme.deploy.chart;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The manifests of one rendering. */
public record Release(List<Manifest> manifests) {

    static Release read(String yaml) {
        return new Release(StrictModel.trees(yaml).stream()
                .map(tree -> new Manifest(tree, StrictModel.model(tree)))
                .toList());
    }

    /** All objects of a kind. */
    public <T> List<T> all(Class<T> kind) {
        return manifests.stream()
                .map(Manifest::model)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The pods of all three parts. */
    public List<Pod> pods() {
        Stream<Pod> sets = all(StatefulSet.class).stream().map(Pod::of);
        return Stream.concat(sets, all(Job.class).stream().map(Pod::of)).toList();
    }

    /** The pod of {@code producer}, {@code worker} or {@code writer}. */
    public Pod pod(String part) {
        return pods().stream()
                .filter(pod -> pod.container().getName().equals(part))
                .findFirst()
                .orElseThrow();
    }

    public StatefulSet statefulSet(String part) {
        return all(StatefulSet.class).stream()
                .filter(set -> set.getMetadata().getName().endsWith("-" + part))
                .findFirst()
                .orElseThrow();
    }

    /** One document. */
    public record Manifest(JsonNode tree, Object model) {

        public String kind() {
            return tree.path("kind").asString();
        }

        public String name() {
            return tree.at("/metadata/name").asString();
        }
    }
}
