package io.github.corenlpextreme.testkit.faults;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rows of docs/reliability.md that a test covers: it injects the fault and looks at what came of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CoversFault {

    /** Numbers of rows, from 1 to 59. */
    int[] value();
}
