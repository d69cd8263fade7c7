package io.github.corenlpextreme.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skipped where there is no Docker, unless {@code DOCKER_REQUIRED=true} says that there has to be one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("gate")
@ExtendWith(NeedsDocker.Condition.class)
@interface NeedsDocker {

    /** Whether to run. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if ("true".equals(System.getenv("DOCKER_REQUIRED"))) {
                return ConditionEvaluationResult.enabled("Docker is required");
            }
            return DockerClientFactory.instance().isDockerAvailable()
                    ? ConditionEvaluationResult.enabled("Docker is there")
                    : ConditionEvaluationResult.disabled("there is no Docker on this machine");
        }
    }
}
