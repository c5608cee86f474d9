package cn.jingka.portal.common.person;

/** Names a person known to the roster; carries no personal data. */
public record PersonId(long value) implements Comparable<PersonId> {

    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("Not a person's id: " + value);
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
