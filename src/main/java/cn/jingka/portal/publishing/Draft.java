package cn.jingka.portal.publishing;

import java.util.Optional;

/**
 * The revision that is being worked on.
 *
 * @param version counts its changes; goes back with every change
 * @param number what it will be when it is published
 * @param wroteOnIt whether the editor signed in is one of its authors, and so can't publish it
 * @param last what happened to it last
 * @param sentBack the reviewer's words, while they wait for an answer
 */
public record Draft(
        long revision,
        boolean inReview,
        int version,
        int number,
        Object content,
        boolean wroteOnIt,
        Step last,
        Optional<Step> sentBack) {}
