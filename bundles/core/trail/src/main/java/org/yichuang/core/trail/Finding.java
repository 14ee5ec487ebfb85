// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

/**
 * Something that is wrong with the trail (核验发现).
 *
 * @param kind what is wrong
 * @param anchor number of the anchor that shows it, 0 if none does
 * @param subject number of the case, name of the document, or empty if it is the anchor itself
 * @param sequence place of the action in its case, 0 if it is none
 */
public record Finding(Kind kind, long anchor, String subject, int sequence) {

    /** What can be wrong. */
    public enum Kind {
        ANCHOR_UNREADABLE("锚 %d 无法读取：格式被破坏", "anchor %d cannot be read"),
        ANCHOR_MISSING("锚 %d 缺失", "anchor %d is missing"),
        ANCHOR_CHAIN("锚 %d 与上一个锚的链接断开", "anchor %d is not chained to the one before"),
        ANCHOR_SIGNATURE("锚 %d 的签名不正确", "the signature of anchor %d is wrong"),
        ANCHOR_CERTIFICATE("锚 %d 由未知证书签名", "anchor %d is signed with an unknown certificate"),
        ANCHOR_LEAVES("锚 %d 的内容被改动", "what anchor %d covers was changed"),
        ANCHOR_DIFFERS("锚 %d 在数据库与文件中不同", "anchor %d is not the same in database and file"),
        ANCHOR_NOT_IN_DATABASE("锚 %d 在数据库中被删除", "anchor %d was removed from the database"),
        ANCHOR_NOT_IN_FILE("锚 %d 不在锚文件中", "anchor %d is not in the file"),
        ANCHOR_CASES("锚 %d 的办件索引与其内容不符", "the index of the cases of anchor %d is not what it covers"),
        ACTION_CHANGED("办理记录被改动：与锚 %d 不符", "the action was changed: anchor %d says otherwise"),
        ACTION_REMOVED("办理记录被删除：锚 %d 中有记载", "the action was removed: anchor %d has it"),
        ACTION_MOVED("办理记录被改挂到别的锚：锚 %d 中有记载", "the action was moved to another anchor: anchor %d has it"),
        ACTION_INSERTED(
                "办理记录是添加的：自称属于锚 %d，但锚中没有", "the action was inserted: it claims anchor %d, which does not have it"),
        DOCUMENT_CHANGED("文书被改动：与锚 %d 不符", "the document was changed: anchor %d says otherwise"),
        DOCUMENT_REMOVED("文书被删除：锚 %d 中有记载", "the document was removed: anchor %d has it"),
        DOCUMENT_MOVED("文书被改挂到别的锚：锚 %d 中有记载", "the document was moved to another anchor: anchor %d has it"),
        DOCUMENT_INSERTED(
                "文书是添加的：自称属于锚 %d，但锚中没有", "the document was inserted: it claims anchor %d, which does not have it"),
        BYTES_CHANGED("文书文件被改动：与留痕中的摘要不符", "the file is not what the trail has: its digest is another one"),
        BYTES_MISSING("文书文件缺失", "the file is missing"),
        HASH_WRONG("办理记录被改动：与其摘要不符", "the action was changed: its hash is another one"),
        LINK_BROKEN("与上一步办理记录的链接断开", "it is not chained to the action before"),
        STEP_MISSING("办理记录缺失", "the action is missing"),
        CONTENT_LOST("办理内容被改动或者删除", "what the action said was changed or removed"),
        CONTENT_NOT_ERASED(
                "办理内容被删除，但没有个人信息到期删除的记录", "what the action said was removed, and no record of an erasure says so");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    /** Says it in Chinese. */
    public String chinese() {
        return String.format(kind.chinese, anchor);
    }

    /** Says it in English. */
    public String english() {
        return String.format(kind.english, anchor);
    }

    static Finding of(Kind kind, long anchor) {
        return new Finding(kind, anchor, "", 0);
    }
}
