package io.github.corenlpextreme.deploy.chart;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pod of a workload.
 *
 * @param owner the workload's name
 * @param claims the names of its volume claim templates
 */
public record Pod(String owner, PodTemplateSpec template, List<String> claims) {

    static Pod of(StatefulSet set) {
        return new Pod(
                name(set), set.getSpec().getTemplate(), names(set.getSpec().getVolumeClaimTemplates()));
    }

    static Pod of(Job job) {
        return new Pod(name(job), job.getSpec().getTemplate(), List.of());
    }

    public PodSpec spec() {
        return template.getSpec();
    }

    public Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    /** Every pod of ours has one. */
    public Container container() {
        return spec().getContainers().get(0);
    }

    /** What is set by value. */
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        container().getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        return environment;
    }

    /** The names of all variables, in order and as often as they are there. */
    public List<String> variables() {
        return container().getEnv().stream().map(EnvVar::getName).toList();
    }

    /** The names of its volumes, claimed ones included. */
    public Set<String> volumes() {
        Set<String> names = new HashSet<>(claims);
        spec().getVolumes().stream().map(Volume::getName).forEach(names::add);
        return names;
    }

    private static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    private static List<String> names(List<? extends HasMetadata> objects) {
        return objects.stream().map(Pod::name).toList();
    }
}
