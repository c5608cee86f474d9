package cn.jingka.portal.plans.internal;

/**
 * A row of an uploaded list.
 *
 * @param row its number in the file, from 1
 * @param name empty when the list has none
 */
record ListRow(int row, String document, String name) {

    @Override
    public String toString() {
        return "ListRow[" + row + "]";
    }
}
