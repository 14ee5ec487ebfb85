// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuang.api.gateway.TextMessage;

/**
 * Short messages that no case causes (短信告知): with texts of the same file, written in the transaction of what causes them,
 * and sent from then on as those of cases are, out of the same {@link Outbox}.
 */
@ProviderType
public interface ShortMessages {
    /** Text that tells who asked something that the answer has come (R30); with {@code name} and {@code consultation}. */
    String CONSULTATION_ANSWERED = "CONSULTATION_ANSWERED";

    /** Numbers that short messages reach. */
    Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /**
     * Puts a message together under an identifier of its own.
     *
     * @param phone may be {@code null}, or a number that short messages do not reach
     * @param text name of its text
     * @param values what its placeholders stand for; nothing personal but a masked name
     * @return nothing if it can't be sent, or the agency has left its text empty
     */
    Optional<TextMessage> compose(String phone, String text, Map<String, String> values);

    /**
     * Writes a message; {@link #written()} is to be called after the commit.
     *
     * @param subject number of what it is about
     * @param region place of that
     */
    void write(Connection transaction, String subject, String region, TextMessage message, Instant at)
            throws SQLException;

    /** Has what was written sent now. */
    void written();

    /** Empties a message, which is not sent any more if it has not been yet (个人信息到期删除). */
    void erase(Connection transaction, String id, Instant at) throws SQLException;

    /** Tells whether a number is one that short messages reach. */
    static boolean reach(String phone) {
        return phone != null && MOBILE.matcher(phone).matches();
    }
}
