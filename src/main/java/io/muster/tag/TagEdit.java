package io.muster.tag;

/** One change of the catalogue, as it is stored. */
public sealed interface TagEdit {

    /** A tag that is not there yet. */
    record Definition(Tag after) implements TagEdit {
        @Override
        public TagCode code() {
            return after.code();
        }
    }

    /**
     * A tag becomes its next version.
     *
     * @param before what it is
     * @param after what it will be, under the same code
     */
    record Revision(Tag before, Tag after) implements TagEdit {
        @Override
        public TagCode code() {
            return after.code();
        }

        /** Whether its values will expire, which they did not do so far. */
        boolean beginsToExpire() {
            return before.timeToLive() == null && after.timeToLive() != null;
        }

        /** Whether nobody may use it any more from then on. */
        boolean retires() {
            return before.state() != TagState.RETIRED && after.state() == TagState.RETIRED;
        }
    }

    /** A tag goes, with its history. */
    record Deletion(Tag before) implements TagEdit {
        @Override
        public TagCode code() {
            return before.code();
        }
    }

    /** The tag's code. */
    TagCode code();
}
