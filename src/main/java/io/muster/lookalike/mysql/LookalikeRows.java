package io.muster.lookalike.mysql;

import io.muster.shared.mysql.MysqlRequests;
import io.muster.shared.mysql.SqlRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows. */
@ApplicationScoped
class LookalikeRows {
    /** Callers and filters may say any text; only this can be the id of a job. */
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final MysqlRequests mysql;

    LookalikeRows(MysqlRequests mysql) {
        this.mysql = mysql;
    }

    /** The row of a lookalike, whose id is the first parameter. */
    <T> Optional<T> one(String sql, SqlRows.Reader<T> reader, String id, Object... further) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Object[] parameters = new Object[further.length + 1];
        parameters[0] = id;
        System.arraycopy(further, 0, parameters, 1, further.length);
        return select(sql, reader, parameters).stream().findFirst();
    }

    <T> List<T> select(String sql, SqlRows.Reader<T> reader, @Nullable Object... parameters) {
        return mysql.ask(connection -> SqlRows.select(connection, sql, Arrays.asList(parameters), reader));
    }
}
