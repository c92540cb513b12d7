package org.warmsunset.care;

/** How a service ended. */
public enum Outcome {
    /** It was done 完成. */
    DONE(true),
    /** It was tried and did not happen 未接通, such as an unanswered call: kept, shown and never counted. */
    ATTEMPTED(false),
    /** Nobody was found at home 未找到: tried, and not counted. */
    NOT_FOUND(false),
    /** She did not want it 拒绝: tried, and not counted. */
    REFUSED(false),
    /** She was away 外出: tried, and not counted. */
    AWAY(false),
    /** It was done, and something was found that others must look after 发现风险. */
    RISK_FOUND(true);

    private final boolean done;

    Outcome(boolean done) {
        this.done = done;
    }

    /** {@return whether it was done, and counts} */
    public boolean isDone() {
        return done;
    }
}
