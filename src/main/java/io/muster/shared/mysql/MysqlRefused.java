package io.muster.shared.mysql;

import com.mysql.cj.exceptions.StatementIsClosedException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MySQL did not do what it was asked. */
public final class MysqlRefused extends RuntimeException {
    /** Two of its rows would have had the same key. */
    private static final int DUPLICATE_KEY = 1062;
    /** Two waited for each other's locks, and all that one of them did was undone. */
    private static final int DEADLOCK = 1213;
    /** Too many connections; the server shuts down; it became read-only, as a fallen primary does. */
    private static final Set<Integer> AWAY = Set.of(1040, 1053, 1290, 1836);
    /** The disk is full; a table, or a file of the server's own, cannot grow. */
    private static final Set<Integer> FULL = Set.of(1021, 1026, 1114);

    private final int code;

    MysqlRefused(SQLException cause) {
        super("MySQL refused with error " + cause.getErrorCode(), cause);
        this.code = cause.getErrorCode();
    }

    /** Whether a row with this key is there already. */
    public boolean isDuplicate() {
        return code == DUPLICATE_KEY;
    }

    /** Whether the reason is that the engine cannot be reached, as opposed to a fault of ours. */
    static boolean isAway(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reason is that somebody else was let go first; the same once more may well succeed. */
    static boolean isDeadlock(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DEADLOCK) {
                return true;
            }
        }
        return false;
    }

    /** Whether the reason is that there is no room for more. */
    static boolean isFull(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && FULL.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException e) {
        @Nullable String state = e.getSQLState();
        // The pool's own exceptions, such as that of a time-out, have no state at all.
        return state == null
                || state.startsWith("08")
                || state.startsWith("28")
                || e instanceof SQLTimeoutException
                // A batch that loses its connection is told of this by the driver, and not of its reason.
                || e.getCause() instanceof StatementIsClosedException
                || AWAY.contains(e.getErrorCode());
    }
}
