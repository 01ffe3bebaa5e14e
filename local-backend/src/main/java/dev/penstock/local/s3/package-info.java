/**
 * S3 without S3. What a pipeline calls {@code s3://bucket/key} is an object in an {@link
 * dev.penstock.local.s3.ObjectStore}; the {@link dev.penstock.local.s3.FolderStore} keeps objects
 * as files in one folder that no key leads out of.
 */
@NullMarked
package dev.penstock.local.s3;

import org.jspecify.annotations.NullMarked;
