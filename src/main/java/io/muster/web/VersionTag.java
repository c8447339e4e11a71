package io.muster.web;

import io.muster.shared.ExpectedVersion;
import jakarta.ws.rs.core.EntityTag;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version as HTTP says it: in an ETag, and in the If-Match that repeats it. */
public final class VersionTag {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private VersionTag() {}

    /** The ETag of a version. */
    public static EntityTag of(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * What an If-Match header expects; a tag that no version has, a weak one among them, expects nothing that is there.
     *
     * @throws RuntimeException answered with 428 if there is no header
     */
    public static ExpectedVersion expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new IfMatchRequired();
        }
        if (ifMatch.strip().equals("*")) {
            return ExpectedVersion.ANY;
        }
        Set<Integer> versions = new HashSet<>();
        Matcher tags = TAG.matcher(ifMatch);
        while (tags.find()) {
            boolean strong = tags.group(1) == null;
            if (strong && VERSION.matcher(tags.group(2)).matches()) {
                versions.add(Integer.valueOf(tags.group(2)));
            }
        }
        return new ExpectedVersion(false, versions);
    }
}
