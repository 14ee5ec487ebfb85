// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.casework;

import java.util.List;

/** What says whether an application should be granted, or accepted (同意或者不同意的意见). */
public interface Verdict {

    /** Tells whether it agrees. */
    boolean agree();

    /** Returns the points that the window passed wrongly (R47); only who does not agree names any. */
    List<MisjudgedPoint> misjudged();
}
