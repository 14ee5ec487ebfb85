// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.numbers;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.ToLongFunction;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentNumber;
import org.yichuang.ports.text.Padded;

/** The numbers that people know cases and documents by (编号规则, standards §1.5). */
public final class Numbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int DIGITS = 6;
    private static final int SHORT_DIGITS = 5;
    private static final int ENQUIRY_CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ToLongFunction<String> counters;
    private final ZoneId zone;

    /**
     * Counts days in {@code zone}.
     *
     * @param counters gives the next number of a counter by its name, without gaps
     */
    public Numbers(ToLongFunction<String> counters, ZoneId zone) {
        this.counters = counters;
        this.zone = zone;
    }

    /** Gives a case its number (办件编号): implementation code, day, six digits. */
    public String caseNo(String matter, Instant at) {
        String prefix = matter + day(at, DAY);
        return prefix + Padded.to(DIGITS, counters.applyAsLong("case:" + prefix));
    }

    /** Gives a case its short number (窗口流水号): region, day, five digits. */
    public String shortNo(String region, Instant at) {
        String prefix = region + day(at, SHORT_DAY);
        return prefix + Padded.to(SHORT_DIGITS, counters.applyAsLong("short:" + prefix));
    }

    /** Gives a document its number (文号). */
    public String documentNo(String agencySign, DocumentKind kind, Instant at) {
        int year = at.atZone(zone).getYear();
        long count = counters.applyAsLong(DocumentNumber.counter(agencySign, kind, year));
        return DocumentNumber.of(agencySign, kind, year, count);
    }

    /** Gives a payment order its number (缴款单号): JF, region, day, six digits. */
    public String paymentNo(String region, Instant at) {
        String prefix = "JF" + region + day(at, DAY);
        return prefix + Padded.to(DIGITS, counters.applyAsLong("payment:" + prefix));
    }

    /** Gives a case its enquiry code (查询码): six random digits. */
    public String enquiryCode() {
        return Padded.to(DIGITS, RANDOM.nextInt(ENQUIRY_CODES));
    }

    private String day(Instant at, DateTimeFormatter format) {
        return ZonedDateTime.ofInstant(at, zone).format(format);
    }
}
