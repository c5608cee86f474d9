package cn.jingka.portal.claims.internal;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The reviewer who has a case, and since when. */
@Embeddable
public record Taken(String takenBy, String takenByName, Instant takenAt) {}
