package cn.jingka.portal.testing;

/** A bean that puts back what every test may count on, e.g. the demonstration's accounts. */
@FunctionalInterface
public interface AfterEmptying {

    void restore();
}
