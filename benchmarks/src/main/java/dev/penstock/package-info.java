/** What has to stand beside the pipeline. */
@NullMarked
package dev.penstock;

import org.jspecify.annotations.NullMarked;
