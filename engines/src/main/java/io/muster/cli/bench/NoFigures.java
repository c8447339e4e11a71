package io.muster.cli.bench;

import java.util.List;

/**
 * A part that could not be measured.
 *
 * @param part its name
 * @param reason for people
 */
record NoFigures(String part, String reason) implements Figures {

    @Override
    public String markdown() {
        return "## %s\n\nNot measured: %s\n".formatted(part, reason);
    }

    @Override
    public List<Goal> goals() {
        return List.of();
    }
}
