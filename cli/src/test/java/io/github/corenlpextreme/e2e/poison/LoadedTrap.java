package io.github.corenlpextreme.e2e.poison;

/** Leaves a mark when it is loaded, as any class may do anything then. */
public final class LoadedTrap {

    /** The system property that is the mark. */
    public static final String MARK = "corenlp-extreme.trap";

    static {
        System.setProperty(MARK, "loaded");
    }

    private LoadedTrap() {}
}
