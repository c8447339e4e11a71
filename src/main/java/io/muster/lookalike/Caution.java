package io.muster.lookalike;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to keep in mind when reading the figures of a lookalike.
 *
 * @param code what it is
 * @param figures the numbers that belong to it, by the names that its code says
 * @param message in words
 */
@Schema(name = "LookalikeCaution")
public record Caution(
        @Schema(required = true) Code code,
        @Schema(required = true) Map<String, Double> figures,
        @Schema(required = true) String message) {
    public Caution {
        figures = Map.copyOf(figures);
    }

    /** What there is to keep in mind. */
    @Schema(name = "LookalikeCautionCode")
    public enum Code {
        /** The seed has {@code seed} members, fewer than {@code least}: the AUC lies from {@code low} to {@code high}. */
        SMALL_SEED,
        /** No tag tells the seed from others. */
        NOTHING_TELLS,
        /** The ranking may be no better than chance: the AUC lies from {@code low} to {@code high}. */
        MAYBE_CHANCE,
        /** Tags tell the seed from others nearly without error, at an AUC of {@code auc}. */
        NEARLY_CERTAIN,
        /** {@code wanted} people were asked for, and there are only {@code found}. */
        FEWER_THAN_WANTED
    }
}
