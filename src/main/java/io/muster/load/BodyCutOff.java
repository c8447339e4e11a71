package io.muster.load;

/** The caller went away before the whole file had come. */
public final class BodyCutOff extends Exception {
    BodyCutOff(Throwable cause) {
        super("the body ended too early", cause);
    }
}
