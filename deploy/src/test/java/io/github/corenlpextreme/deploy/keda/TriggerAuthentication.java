package io.github.corenlpextreme.deploy.keda;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Objects;

/** Where KEDA finds what it logs in with; of its many sources, the one that the chart uses. */
public record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public TriggerAuthentication {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(spec, "spec");
    }

    public record Spec(List<SecretTarget> secretTargetRef) {

        public Spec {
            secretTargetRef = List.copyOf(Objects.requireNonNull(secretTargetRef, "secretTargetRef"));
        }
    }

    public record SecretTarget(String parameter, String name, String key) {

        public SecretTarget {
            Objects.requireNonNull(parameter, "parameter");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(key, "key");
        }
    }
}
