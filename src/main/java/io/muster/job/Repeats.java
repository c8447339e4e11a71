package io.muster.job;

import io.muster.shared.Invalid;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests that callers repeat since they did not hear the answer; remembered for a day. */
public interface Repeats {

    /** Whether a request of this key was answered, whatever it carried. */
    boolean knows(RepeatKey key);

    /**
     * What the request of this key was answered with, if it was made before.
     *
     * @throws Invalid if that one carried something else
     */
    Optional<String> answered(RepeatKey key, BodyHash body);

    /**
     * Does the work unless the request was made before; of several at once only one does it.
     *
     * @param work makes the answer, at most 200 characters, such as a job's id; what it stores in MySQL is stored
     *     together with the answer or not at all
     * @return the answer, of now or of then
     * @throws Invalid if the request of this key carried something else
     */
    String once(RepeatKey key, BodyHash body, Supplier<String> work);
}
