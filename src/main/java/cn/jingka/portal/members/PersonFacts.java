package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.time.Period;
import java.util.List;

/**
 * One person as RB-WHO and RB-25 see them.
 *
 * @param covered days on which RB-WHO was met: member of a dues-paying unit or of a group unit, and in basic insurance
 * @param modelWorker days on which the category was held; likewise the other two
 */
public record PersonFacts(
        PersonId person,
        DocumentIndex document,
        List<Period> covered,
        List<Period> modelWorker,
        List<Period> hardship,
        List<Period> specialHardship) {}
