package org.warmsunset.pairing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Status;

/** Why a pairing ended. */
public enum EndReason {
    /** It ran its time 期满. */
    COMPLETED(null),
    /** Another volunteer took over 交接. */
    HANDOVER(null),
    /** The elder did not want it any longer 老人退出. */
    ELDER_DECLINED(null),
    /** The volunteer left 志愿者退出. */
    VOLUNTEER_LEFT(null),
    /** The elder moved out of the programme's reach 迁出. */
    MOVED_AWAY(Status.MOVED_AWAY),
    /** The elder went to live in a care home 入住养老机构. */
    IN_CARE_HOME(Status.IN_CARE_HOME),
    /** The elder died 去世. */
    DECEASED(Status.DECEASED),
    /** Something else 其他. */
    OTHER(null);

    private final @Nullable Status status;

    EndReason(@Nullable Status status) {
        this.status = status;
    }

    /** {@return what it says of the elder from then on; empty when it says nothing} */
    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }
}
