package io.muster.audience;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.customer.ShownValue;
import io.muster.tag.TagCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's tag says, as far as the caller may see it.
 *
 * @param code the tag
 * @param values its values, none where it has none that still counts; null where they are masked
 * @param masked true where the caller may not see whether there is a value, nor which; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownTag(
        TagCode code,
        @Nullable List<ShownValue> values,
        @Nullable Boolean masked) {}
