/** What starts pipelines on AWS by itself: a schedule, or new data in S3. */
@NullMarked
package dev.penstock.sagemaker.trigger;

import org.jspecify.annotations.NullMarked;
