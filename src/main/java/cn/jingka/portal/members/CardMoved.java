package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;

/**
 * A person's card was issued, reported lost, blocked, released, closed or replaced: whatever shows or relies on it
 * looks again at once. Published within the transaction, so listen after its commit.
 */
public record CardMoved(PersonId person) {}
