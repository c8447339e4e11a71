package io.muster.tag;

/** How careful a caller must be kept: which values of one customer may be shown as they are. */
public interface Clearance {

    /** Whether values of tags that are so sensitive may be shown. */
    boolean covers(Sensitivity sensitivity);
}
