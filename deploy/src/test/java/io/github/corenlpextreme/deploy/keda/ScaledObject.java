package io.github.corenlpextreme.deploy.keda;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** KEDA's own object; what its definition requires must be there, and what it does not know must not. */
public record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public ScaledObject {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(spec, "spec");
    }

    public record Spec(
            Target scaleTargetRef,
            @Nullable Integer pollingInterval,
            @Nullable Integer initialCooldownPeriod,
            @Nullable Integer cooldownPeriod,
            @Nullable Integer idleReplicaCount,
            @Nullable Integer minReplicaCount,
            @Nullable Integer maxReplicaCount,
            @Nullable Advanced advanced,
            @Nullable Fallback fallback,
            List<Trigger> triggers) {

        public Spec {
            Objects.requireNonNull(scaleTargetRef, "scaleTargetRef");
            triggers = List.copyOf(Objects.requireNonNull(triggers, "triggers"));
        }
    }

    public record Target(
            @Nullable String apiVersion,
            @Nullable String kind,
            String name,
            @Nullable String envSourceContainerName) {

        public Target {
            Objects.requireNonNull(name, "name");
        }
    }

    public record Advanced(
            @Nullable HorizontalPodAutoscalerConfig horizontalPodAutoscalerConfig,
            @Nullable Boolean restoreToOriginalReplicaCount) {}

    public record HorizontalPodAutoscalerConfig(
            @Nullable String name, @Nullable Behavior behavior) {}

    public record Behavior(
            @Nullable Rules scaleUp, @Nullable Rules scaleDown) {}

    public record Rules(
            @Nullable Integer stabilizationWindowSeconds,
            @Nullable String selectPolicy,
            @Nullable List<Policy> policies) {}

    public record Policy(String type, int value, int periodSeconds) {}

    public record Fallback(
            int failureThreshold, int replicas, @Nullable String behavior) {}

    /** The metadata's values are strings, also where they are numbers. */
    public record Trigger(
            String type,
            @Nullable String name,
            @Nullable String metricType,
            @Nullable Boolean useCachedMetrics,
            Map<String, String> metadata,
            @Nullable AuthenticationRef authenticationRef) {

        public Trigger {
            Objects.requireNonNull(type, "type");
            metadata = Map.copyOf(Objects.requireNonNull(metadata, "metadata"));
        }

        public Optional<String> authentication() {
            return Optional.ofNullable(authenticationRef).map(AuthenticationRef::name);
        }
    }

    public record AuthenticationRef(String name, @Nullable String kind) {

        public AuthenticationRef {
            Objects.requireNonNull(name, "name");
        }
    }
}
