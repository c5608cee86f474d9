package cn.jingka.portal.testing.doubles;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.PersonFacts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** Stands for the roster until the members module is merged: persons are known as soon as a test says so. */
@TestConfiguration(proxyBeanMethods = false)
@Import(MembersDoubles.KnownPersons.class)
public class MembersDoubles {

    public static class KnownPersons implements Eligibility {

        private final Set<DocumentIndex> documents = ConcurrentHashMap.newKeySet();

        public void clear() {
            documents.clear();
        }

        public void add(DocumentIndex document) {
            documents.add(document);
        }

        @Override
        public List<PersonFacts> between(DocumentIndex from, DocumentIndex to) {
            return List.of();
        }

        @Override
        public Set<DocumentIndex> known(Collection<DocumentIndex> asked) {
            return asked.stream().filter(documents::contains).collect(Collectors.toSet());
        }

        @Override
        public long persons() {
            return documents.size();
        }
    }
}
