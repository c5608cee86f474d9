package cn.jingka.portal.members;

/** Whether a membership is on file with the federation's organisation department (CARD-2). */
public enum Filing {
    ON_FILE,
    NOT_YET,
    /** Persons of group units are no union members. */
    NOT_NEEDED
}
