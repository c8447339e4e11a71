package io.muster.audience;

import java.util.List;

/** Who needs a list. */
public interface ListUses {

    /** The users of a list, such as segments whose filters name it, in a form that people know them by; none if unused. */
    List<String> usersOf(String list);

    /**
     * Removes a list in the transaction of the caller, of which this must be the first step, or in one of its own: nobody
     * begins to use the list meanwhile.
     *
     * @param removal what takes the list away
     * @throws io.muster.shared.Conflict naming the users if there are any; nothing is removed then
     */
    void unlessUsed(String list, Runnable removal);
}
