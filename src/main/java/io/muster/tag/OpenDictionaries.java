package io.muster.tag;

import java.util.Map;
import java.util.Set;

/** Where the dictionaries of open tags grow. */
public interface OpenDictionaries {

    /** Adds values that these tags' dictionaries do not have yet; their codes are their names until somebody names them. */
    void gain(Map<TagCode, Set<String>> values);
}
