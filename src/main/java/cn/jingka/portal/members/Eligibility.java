package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What settlement needs to know of persons, in bulk and without names. For background work: no permission is checked. */
public interface Eligibility {

    /** The persons known to the roster, former members included, whose document index lies in {@code from..to} (both inclusive), in index order. */
    List<PersonFacts> between(DocumentIndex from, DocumentIndex to);

    /** Which of the documents belong to persons known to the roster. */
    Set<DocumentIndex> known(Collection<DocumentIndex> documents);

    /** How many persons the roster knows. */
    long persons();
}
