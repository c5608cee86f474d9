package cn.jingka.portal.members.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts collections so that an IN list or a batch stays within what the database plans well. */
public final class Chunks {

    public static final int SIZE = 1000;

    private Chunks() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>(list.size() / SIZE + 1);
        for (int from = 0; from < list.size(); from += SIZE) {
            chunks.add(list.subList(from, Math.min(from + SIZE, list.size())));
        }
        return chunks;
    }
}
