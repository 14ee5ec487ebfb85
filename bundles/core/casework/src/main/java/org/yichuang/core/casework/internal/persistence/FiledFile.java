// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An uploaded file that a case has (材料文件归属), see {@link FiledFiles}. */
@Entity
@IdClass(FiledFile.Key.class)
@Table(name = "case_file")
public class FiledFile {
    @Id
    @Column(name = "case_id")
    private Long caseId;

    @Id
    @Column(name = "file_id")
    private String fileId;

    /** For the persistence provider. */
    protected FiledFile() {}

    /** Notes that a case has a file. */
    public FiledFile(Long caseId, String fileId) {
        this.caseId = caseId;
        this.fileId = fileId;
    }

    /** Which file of which case. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private Long caseId;
        private String fileId;

        /** For the persistence provider. */
        public Key() {}

        /** Names a file of a case. */
        public Key(Long caseId, String fileId) {
            this.caseId = caseId;
            this.fileId = fileId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && caseId.equals(key.caseId) && fileId.equals(key.fileId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, fileId);
        }
    }
}
