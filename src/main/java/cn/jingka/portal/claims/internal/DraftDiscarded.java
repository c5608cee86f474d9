package cn.jingka.portal.claims.internal;

import java.util.List;

/**
 * A draft and its rows were deleted in the present transaction; what the store keeps of its files can go once that stands.
 *
 * @param stored the names under which the store keeps them
 */
public record DraftDiscarded(String reference, List<String> stored) {
    public DraftDiscarded {
        stored = List.copyOf(stored);
    }
}
