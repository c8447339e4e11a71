package io.muster.segment;

import io.muster.shared.NotFound;
import io.muster.shared.jackson.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates that come with the server, packed from the folder {@code segment-templates}. */
@ApplicationScoped
public class SegmentTemplates {
    private static final String FOLDER = "/segment-templates/";

    /** Read at the first look, so that a server that is not asked for them starts without. */
    private volatile @Nullable List<SegmentTemplate> templates;

    /** All of them, in the order in which people see them. */
    public List<SegmentTemplate> all() {
        @Nullable List<SegmentTemplate> known = templates;
        if (known == null) {
            known = text("order.txt")
                    .lines()
                    .map(id -> TemplateReader.read(StrictJson.read(text(id + ".json"))))
                    .toList();
            templates = known;
        }
        return known;
    }

    /**
     * The template of this id.
     *
     * @throws NotFound if there is none
     */
    public SegmentTemplate get(String id) {
        return all().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("there is no segment template " + id));
    }

    private static String text(String file) {
        try (InputStream bytes = SegmentTemplates.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException("the segment template " + file + " was not packed");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the segment template " + file + " could not be read", e);
        }
    }
}
