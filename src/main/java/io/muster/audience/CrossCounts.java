package io.muster.audience;

import java.util.List;

/**
 * A cross table's counts of people of an audience. Who has several values of a MULTI tag is counted at each, so that cells
 * may add up to more than their margin.
 *
 * @param count all people of the audience
 * @param rows who have each row's value, whatever their column
 * @param columns who have each column's value, whatever their row
 * @param cells who have both, by row and then by column
 * @param rowless who have no value of the rows' tag
 * @param columnless who have no value of the columns' tag
 * @param rowlessByColumn who have no value of the rows' tag, by column
 * @param columnlessByRow who have no value of the columns' tag, by row
 * @param withoutBoth who have no value of either
 */
public record CrossCounts(
        long count,
        List<Long> rows,
        List<Long> columns,
        List<List<Long>> cells,
        long rowless,
        long columnless,
        List<Long> rowlessByColumn,
        List<Long> columnlessByRow,
        long withoutBoth) {
    public CrossCounts {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        rowlessByColumn = List.copyOf(rowlessByColumn);
        columnlessByRow = List.copyOf(columnlessByRow);
    }
}
