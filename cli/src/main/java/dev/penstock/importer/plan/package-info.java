/** What is found out about a definition before anything is written. */
@NullMarked
package dev.penstock.importer.plan;

import org.jspecify.annotations.NullMarked;
