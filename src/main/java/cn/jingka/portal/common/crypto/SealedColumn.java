package cn.jingka.portal.common.crypto;

import java.util.List;

/**
 * A column that holds what {@link PersonalDataCipher} wrote, so that a rotation of the keys finds it.
 *
 * @param table its table, {@code t} in the expressions
 * @param key the columns of its primary key, in order
 * @param join what the place is made of besides the table's own columns, e.g. {@code JOIN claim_case c ON c.id = t.case_id}; or empty
 * @param place SQL expression of the place to which each ciphertext is bound, e.g. {@code CONCAT('person.phone:', t.id)}
 * @param rowsAtOnce how many are renewed in one transaction: few where contents are large
 */
public record SealedColumn(String table, List<String> key, String column, String join, String place, int rowsAtOnce) {

    private static final int ROWS = 500;

    public SealedColumn {
        key = List.copyOf(key);
    }

    /** A column bound to {@code <place>:<key>}, the place being {@code <table>.<column>}. */
    public static SealedColumn byId(String table, String key, String column) {
        return new SealedColumn(
                table, List.of(key), column, "", "CONCAT('" + table + "." + column + ":', t." + key + ")", ROWS);
    }

    /** @param place SQL expression */
    public static SealedColumn at(String table, List<String> key, String column, String place) {
        return new SealedColumn(table, key, column, "", place, ROWS);
    }

    public SealedColumn joined(String other) {
        return new SealedColumn(table, key, column, other, place, rowsAtOnce);
    }

    /** Contents of many megabytes, one at a time. */
    public SealedColumn large() {
        return new SealedColumn(table, key, column, join, place, 1);
    }

    String name() {
        return table + "." + column;
    }
}
