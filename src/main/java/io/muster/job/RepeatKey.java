package io.muster.job;

import io.muster.shared.Invalid;
import io.muster.shared.PrintableText;
import io.muster.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request the same as an earlier one, if it carries the same; see {@link BodyHash}.
 *
 * @param caller who asks
 * @param path what is asked, with its parameters
 * @param key what the caller chose
 */
public record RepeatKey(String caller, String path, String key) {
    private static final int LONGEST = 200;

    /**
     * The key of a request, if it carries one.
     *
     * @param header its Idempotency-Key
     * @throws Invalid if the header is no key
     */
    public static Optional<RepeatKey> of(String caller, String path, @Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!PrintableText.is(header, LONGEST)) {
            throw new Invalid(new Problem(
                    "", "BAD_IDEMPOTENCY_KEY", "Idempotency-Key has 1 to " + LONGEST + " printable characters"));
        }
        return Optional.of(new RepeatKey(caller, path, header));
    }
}
