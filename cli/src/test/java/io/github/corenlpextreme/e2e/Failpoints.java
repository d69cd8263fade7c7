package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.byteman.agent.Main;

/**
 * Points in the program at which something can be made to happen, once per folder. They are not in its code:
 * Byteman adds them to its classes while they are loaded, in every process that is started with the
 * {@link #environment}. A rule that finds no place for itself does nothing, so a test that lays one must look
 * whether it {@link #reached} its point.
 */
record Failpoints(Path folder, Path rules) {

    private static final String RULE = """
            RULE %s
            %s
            IF %s AND %s.isTime("%s", %d)
            DO %s
            ENDRULE
            """;

    /** What happens there. */
    enum Then {
        HALT("%s.halt(\"%s\")"),
        TERM("%s.signal(\"%s\", \"TERM\")"),
        STOP("%s.signal(\"%s\", \"STOP\")");

        private final String call;

        Then(String call) {
            this.call = call;
        }
    }

    /** When it happens: at a place, at the so-manieth time that one process comes by. */
    record Trap(FailpointSite place, int pass, Then then) {}

    /** Something halts everything that comes by these points. */
    static Failpoints lay(Path folder, List<Trap> traps) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Trap trap : traps) {
            String marker = marker(folder, trap.place()).toString();
            String own = Failpoint.class.getName();
            String action = trap.then().call.formatted(own, marker);
            text.append(String.format(
                    Locale.ROOT,
                    RULE,
                    trap.place(),
                    trap.place().where(),
                    trap.place().condition().formatted(own),
                    own,
                    marker,
                    trap.pass(),
                    trap.place().before() + action));
        }
        return new Failpoints(folder, Files.writeString(folder.resolve("failpoints.btm"), text));
    }

    /** With which the program's processes have to be started; they hand it on to theirs. */
    Map<String, String> environment() {
        String agent = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        return Program.withJvmOptions(JavaCommand.SHORT_LIVED + " -javaagent:" + agent + "=script:" + rules);
    }

    boolean reached(FailpointSite place) {
        return Files.exists(marker(folder, place));
    }

    /** The process that came by. */
    long pid(FailpointSite place) throws IOException {
        return Long.parseLong(Files.readString(marker(folder, place)));
    }

    private static Path marker(Path folder, FailpointSite place) {
        return folder.resolve(place + ".reached");
    }
}
