/**
 * A pipeline that runs to its end on this machine: a model that tells malignant from benign
 * diagnoses, trained on real data, and registered when it is right often enough.
 */
@NullMarked
package dev.penstock.samples.breastcancer;

import org.jspecify.annotations.NullMarked;
