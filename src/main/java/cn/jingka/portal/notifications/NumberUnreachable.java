package cn.jingka.portal.notifications;

import cn.jingka.portal.common.person.PersonId;

/** A person's number turned out not to work (the operator said so for good). */
public record NumberUnreachable(PersonId person) {}
