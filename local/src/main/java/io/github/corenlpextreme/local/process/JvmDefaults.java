package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.worker.corenlp.models.ModelFilter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What Java would otherwise take from the machine, and CoreNLP from Java: how letters change case, how numbers are
 * written, what time it is, what bytes mean. Every JVM of a job has the same, or the machine would decide the output.
 */
public final class JvmDefaults {

    /** What Java makes of the C locale. The root locale writes dates and amounts in another way. */
    private static final Locale LOCALE = Locale.US;

    private static final String TIME_ZONE = "UTC";

    private JvmDefaults() {}

    /** Flags for a JVM that we start; the same are in the launcher and in the images. */
    public static List<String> flags() {
        return List.of(
                "-Duser.language=" + LOCALE.getLanguage(),
                "-Duser.country=" + LOCALE.getCountry(),
                "-Duser.timezone=" + TIME_ZONE,
                "-Dfile.encoding=" + StandardCharsets.UTF_8);
    }

    /**
     * Gives this JVM the same, with whatever flags it was started, and a filter for what models may hold; to be called
     * before anything else is.
     *
     * @throws UsageException if it was started with another charset, which cannot be changed any more
     */
    public static void pin() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
        System.setProperty("user.timezone", TIME_ZONE); // which the library looks at that CoreNLP's times are made with
        ModelFilter.pin();
        refuseOther(Charset.defaultCharset());
    }

    static void refuseOther(Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            throw new UsageException("this Java takes bytes for " + charset + " where nothing else is said, and the"
                    + " output would depend on that: start it with -Dfile.encoding=UTF-8");
        }
    }
}
