package cn.jingka.portal.plans.rules;

import java.time.LocalDate;

/**
 * A plan's figures for the terms that begin on {@code since} or later.
 *
 * @param fee for one person and term, in fen
 * @param waitingDays days after the first enrolment in which nothing that happens is paid
 * @param atMost the most a person gets from the plan in one term, across cases, in fen
 */
public record PlanValues(LocalDate since, long fee, int waitingDays, long atMost, Benefit benefit) {}
