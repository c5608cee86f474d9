package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail.ActorKind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When an account looked, as far as it is counted.
 *
 * @param hour its beginning
 * @param day in Beijing
 */
record Look(String account, ActorKind kind, Instant hour, LocalDate day) {}
