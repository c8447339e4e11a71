package io.muster.tag;

import java.util.List;

/** Who needs a tag: a feature whose things name tags tells which of them do. */
public interface TagUses {

    /** The things that use the tag now, as people know them; while there are any it can be neither retired nor deleted. */
    List<String> usersOf(TagCode code);
}
