package io.muster.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.tag.Names;
import io.muster.tag.TagCode;
import io.muster.tag.TagType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tag of a customer.
 *
 * @param category the codes of its category, from the first level
 * @param values the values, each with what people call it
 * @param setAt when that became true
 * @param setBy who said so: {@code api}, or {@code load:} and the load's id
 * @param load the load that said so; null where a caller did
 * @param expiresAt when it stops counting; null where it does not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PortraitTag(
        TagCode code,
        Names names,
        List<String> category,
        TagType type,
        List<ShownValue> values,
        Instant setAt,
        String setBy,
        @Nullable SettingLoad load,
        @Nullable Instant expiresAt) {

    /**
     * A load that set a value.
     *
     * @param id the load's id
     * @param loader the loader's name; null where the load is not remembered any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SettingLoad(String id, @Nullable String loader) {}
}
