package io.github.corenlpextreme.jobs.scale;

/** What the user is told, in lines. */
public interface ScaleListener {

    /** What is being done; not for those who want quiet. */
    void progress(String line);

    /** What goes wrong but may pass. */
    void failed(String line);
}
