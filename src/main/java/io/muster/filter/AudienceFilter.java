package io.muster.filter;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A whole filter, as somebody said it.
 *
 * @param language the version of the language, 1
 * @param timezone the zone in which days begin; null for the server's
 * @param where who belongs to the audience
 */
public record AudienceFilter(int language, @Nullable ZoneId timezone, Filter where) {
    /** The one version of the language there is. */
    public static final int LANGUAGE = 1;

    /** The zone in which days begin. */
    public ZoneId zone(ZoneId serversZone) {
        return timezone == null ? serversZone : timezone;
    }
}
