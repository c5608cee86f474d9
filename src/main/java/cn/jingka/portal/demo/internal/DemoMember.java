package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;

/** One of the synthetic people as the roster knows them. */
record DemoMember(PersonId id, String name) {

    ActingAs acting() {
        return new ActingAs(Actor.member(id, name), Role.MEMBER);
    }
}
