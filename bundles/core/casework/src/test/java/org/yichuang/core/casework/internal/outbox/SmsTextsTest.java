// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency words its short messages itself, while the platform runs (短信模板). */
class SmsTextsTest {
    private static final Map<String, String> VALUES = Map.of("name", "巴**", "shortNo", "001");

    @TempDir
    private Path directory;

    private final AtomicLong nanos = new AtomicLong();
    private Instant changed = Instant.EPOCH;

    @Test
    void theBuiltInTextsStandWhereNoFileIs() {
        assertThat(told(texts())).startsWith("【一窗综办】").contains("巴**", "流水号001", "已收件");
    }

    @Test
    void whatIsChangedIsTakenUpWithinASecond() throws IOException {
        var texts = texts();
        told(texts);
        write("RECEIVE=第一稿{shortNo}");
        assertThat(told(texts)).as("what was read a moment ago stands").contains("已收件");
        pass();
        assertThat(told(texts)).isEqualTo("【一窗综办】第一稿001");

        write("signature=某市政务服务\nRECEIVE=第二稿");
        pass();
        assertThat(told(texts)).isEqualTo("【某市政务服务】第二稿");

        Files.delete(file());
        pass();
        assertThat(told(texts)).contains("已收件");
    }

    @Test
    void anEmptyTextTellsNobody() throws IOException {
        write("RECEIVE=");

        assertThat(texts().text("RECEIVE", VALUES)).isEmpty();
    }

    @Test
    void aLineThatCannotBeUsedLeavesTheBuiltInOne() throws IOException {
        write("RECEIVE=证件号{idNumber}\nNO_SUCH_ACTION=无\nACCEPT=已受理{shortNo}");
        var texts = texts();

        assertThat(told(texts)).contains("已收件").doesNotContain("证件号");
        assertThat(texts.text("ACCEPT", VALUES)).contains("【一窗综办】已受理001");
    }

    @Test
    void whereTheFileIsBrokenTheLastTextsStand() throws IOException {
        write("RECEIVE=好的");
        var texts = texts();
        told(texts);
        write("RECEIVE=\\u00zz");
        pass();

        assertThat(told(texts)).endsWith("好的");
    }

    private SmsTexts texts() {
        return new SmsTexts(file(), nanos::get);
    }

    private static String told(SmsTexts texts) {
        return texts.text("RECEIVE", VALUES).orElseThrow();
    }

    /** Each time as of another second: the clock of a file may know no less. */
    private void write(String lines) throws IOException {
        changed = changed.plusSeconds(1);
        Files.writeString(file(), lines);
        Files.setLastModifiedTime(file(), FileTime.from(changed));
    }

    private void pass() {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    }

    private Path file() {
        return directory.resolve("sms.properties");
    }
}
