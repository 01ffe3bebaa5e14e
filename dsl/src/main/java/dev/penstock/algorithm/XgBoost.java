package dev.penstock.algorithm;

import dev.penstock.annotation.Default;
import dev.penstock.annotation.Hyperparameters;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Range;
import dev.penstock.annotation.Required;
import dev.penstock.annotation.WireName;

/**
 * The hyperparameters of SageMaker's built-in XGBoost algorithm; {@link XgBoostHyperparameters}
 * sets them. The pattern for other algorithms: declare an interface or a record like this one.
 *
 * <p>Where a version of the algorithm knows more values of an enum than are named here, the text
 * can be given too: {@code .objective(literal("reg:absoluteerror"))}. A hyperparameter that is
 * missing here is set beside the others: {@code .hyperparameter("predictor", "cpu_predictor")}.
 */
@Hyperparameters(whenTrue = "true", whenFalse = "false")
public interface XgBoost {
  /** {@return how many rounds of boosting there are} */
  @Required
  @Range("[1,)")
  int numRound();

  /** {@return what is learned, and by which loss} */
  @Default("reg:squarederror")
  Objective objective();

  /** {@return how many classes there are, which the two multi-class objectives require} */
  @Range("[2,)")
  int numClass();

  /** {@return what is boosted: trees or linear models} */
  @Default("gbtree")
  Booster booster();

  /** {@return how much of each round's correction counts; less is slower and overfits less} */
  @Range("[0, 1]")
  @Default("0.3")
  double eta();

  /** {@return how deep a tree may grow; 0 for any depth} */
  @Range("[0,)")
  @Default("6")
  int maxDepth();

  /** {@return by how much a split must lower the loss to be made} */
  @Range("[0,)")
  @Default("0")
  double gamma();

  /** {@return the weight that a child must have for a split to be made} */
  @Range("[0,)")
  @Default("1")
  double minChildWeight();

  /** {@return how far a leaf's output may move in one round; 0 for any distance} */
  @Range("[0,)")
  @Default("0")
  double maxDeltaStep();

  /** {@return which part of the rows each tree is grown from} */
  @Range("(0, 1]")
  @Default("1")
  double subsample();

  /** {@return how the rows of a subsample are drawn} */
  @Default("uniform")
  SamplingMethod samplingMethod();

  /** {@return which part of the columns each tree is grown from} */
  @Range("(0, 1]")
  @Default("1")
  double colsampleBytree();

  /** {@return which part of a tree's columns each of its levels is grown from} */
  @Range("(0, 1]")
  @Default("1")
  double colsampleBylevel();

  /** {@return which part of a level's columns each of its splits is chosen from} */
  @Range("(0, 1]")
  @Default("1")
  double colsampleBynode();

  /** {@return the L2 regularisation of the weights; {@code lambda} is a word of Java's own} */
  @Name("lambda")
  @Range("[0,)")
  @Default("1")
  double regLambda();

  /** {@return the L1 regularisation of the weights} */
  @Range("[0,)")
  @Default("0")
  double alpha();

  /** {@return the L2 regularisation of the bias, for linear models} */
  @Range("[0, 1]")
  @Default("0")
  double lambdaBias();

  /** {@return how splits are found} */
  @Default("auto")
  TreeMethod treeMethod();

  /** {@return how fine the approximate method looks for splits} */
  @Range("(0, 1)")
  @Default("0.03")
  double sketchEps();

  /** {@return how much more a positive row weighs than a negative one} */
  @Range("(0,)")
  @Default("1")
  double scalePosWeight();

  /** {@return the updaters of a tree, in their order, with commas between them} */
  String updater();

  /** {@return whether the updater that refreshes goes over the leaves too: 1 for yes} */
  @Range("[0, 1]")
  @Default("1")
  int refreshLeaf();

  /** {@return whether trees are grown, or those of an earlier model updated} */
  @Default("default")
  ProcessType processType();

  /** {@return which node is split next} */
  @Default("depthwise")
  GrowPolicy growPolicy();

  /** {@return how many leaves a tree may have; 0 for any number} */
  @Range("[0,)")
  @Default("0")
  int maxLeaves();

  /** {@return into how many bins the histogram method puts a continuous feature} */
  @Range("[0,)")
  @Default("256")
  int maxBin();

  /** {@return how many trees each round grows} */
  @Range("[1,)")
  @Default("1")
  int numParallelTree();

  /** {@return for each feature whether the output rises, falls or is free: {@code (1,-1,0)}} */
  String monotoneConstraints();

  /** {@return which features may meet in one branch: {@code [[0,1],[2,3]]}} */
  String interactionConstraints();

  /** {@return how the trees to drop are drawn, for {@code dart}} */
  @Default("uniform")
  SampleType sampleType();

  /** {@return what weight a new tree gets, for {@code dart}} */
  @Default("tree")
  NormalizeType normalizeType();

  /** {@return which part of the trees is dropped in a round, for {@code dart}} */
  @Range("[0, 1]")
  @Default("0.0")
  double rateDrop();

  /** {@return whether at least one tree is dropped in a round, for {@code dart}: 1 for yes} */
  @Range("[0, 1]")
  @Default("0")
  int oneDrop();

  /** {@return how likely a round is to drop nothing, for {@code dart}} */
  @Range("[0, 1]")
  @Default("0.0")
  double skipDrop();

  /** {@return how the variance follows the mean, for {@code reg:tweedie}} */
  @Range("(1, 2)")
  @Default("1.5")
  double tweedieVariancePower();

  /** {@return the distribution of the noise, for {@code survival:aft}} */
  @Default("normal")
  AftLossDistribution aftLossDistribution();

  /** {@return the scale of the noise, for {@code survival:aft}} */
  @Range("[0,)")
  double aftLossDistributionScale();

  /** {@return what every prediction begins with} */
  @Range("[0,)")
  @Default("0.5")
  double baseScore();

  /** {@return the metrics of the validation data, with commas between them} */
  String evalMetric();

  /** {@return after how many rounds without progress on the validation data it stops} */
  @Range("[1,)")
  int earlyStoppingRounds();

  /** {@return whether the second column of CSV data holds the rows' weights: 1 for yes} */
  @Range("[0, 1]")
  @Default("0")
  int csvWeights();

  /** {@return what random numbers begin with} */
  @Range("(-2147483648, 2147483647)")
  @Default("0")
  int seed();

  /** {@return how many threads it runs on; as many as there are unless set} */
  @Range("[1,)")
  int nthread();

  /** {@return how much it prints: nothing, warnings, information, everything} */
  @Range("[0, 3]")
  @Default("1")
  int verbosity();

  /** {@return whether histograms on a GPU come out the same every time} */
  @Default("true")
  boolean deterministicHistogram();

  /** {@return whether histograms are built in single precision} */
  @Default("false")
  boolean singlePrecisionHistogram();

  /** {@return whether Dask spreads the work over several GPUs} */
  @Default("false")
  boolean useDaskGpuTraining();

  /** {@return whether a job that is stopped leaves its model behind} */
  boolean saveModelOnTermination();

  /** What is learned, and by which loss. */
  enum Objective {
    /** Regression by squared error. */
    @WireName("reg:squarederror")
    REG_SQUAREDERROR,
    /** Regression by squared error, under the name that old versions have for it. */
    @WireName("reg:linear")
    REG_LINEAR,
    /** Regression by squared logarithmic error. */
    @WireName("reg:squaredlogerror")
    REG_SQUAREDLOGERROR,
    /** Logistic regression. */
    @WireName("reg:logistic")
    REG_LOGISTIC,
    /** Regression by the pseudo-Huber loss. */
    @WireName("reg:pseudohubererror")
    REG_PSEUDOHUBERERROR,
    /** Gamma regression. */
    @WireName("reg:gamma")
    REG_GAMMA,
    /** Tweedie regression. */
    @WireName("reg:tweedie")
    REG_TWEEDIE,
    /** Two classes; gives a probability. */
    @WireName("binary:logistic")
    BINARY_LOGISTIC,
    /** Two classes; gives the score before the logistic function. */
    @WireName("binary:logitraw")
    BINARY_LOGITRAW,
    /** Two classes by the hinge loss; gives 0 or 1. */
    @WireName("binary:hinge")
    BINARY_HINGE,
    /** Counts by Poisson regression. */
    @WireName("count:poisson")
    COUNT_POISSON,
    /** Several classes; gives the class. */
    @WireName("multi:softmax")
    MULTI_SOFTMAX,
    /** Several classes; gives a probability for each. */
    @WireName("multi:softprob")
    MULTI_SOFTPROB,
    /** Ranking by pairs. */
    @WireName("rank:pairwise")
    RANK_PAIRWISE,
    /** Ranking by discounted cumulative gain. */
    @WireName("rank:ndcg")
    RANK_NDCG,
    /** Ranking by mean average precision. */
    @WireName("rank:map")
    RANK_MAP,
    /** Survival times by an accelerated failure time model. */
    @WireName("survival:aft")
    SURVIVAL_AFT,
    /** Survival times by Cox regression. */
    @WireName("survival:cox")
    SURVIVAL_COX
  }

  /** What is boosted. */
  enum Booster {
    /** Trees. */
    @WireName("gbtree")
    GBTREE,
    /** Linear models. */
    @WireName("gblinear")
    GBLINEAR,
    /** Trees, of which some are dropped in each round. */
    @WireName("dart")
    DART
  }

  /** How splits are found. */
  enum TreeMethod {
    /** Chosen by the size of the data. */
    @WireName("auto")
    AUTO,
    /** Every split is tried. */
    @WireName("exact")
    EXACT,
    /** By a sketch of the data. */
    @WireName("approx")
    APPROX,
    /** By a histogram. */
    @WireName("hist")
    HIST,
    /** By a histogram on a GPU. */
    @WireName("gpu_hist")
    GPU_HIST
  }

  /** How the rows of a subsample are drawn. */
  enum SamplingMethod {
    /** All alike. */
    @WireName("uniform")
    UNIFORM,
    /** By their gradients. */
    @WireName("gradient_based")
    GRADIENT_BASED
  }

  /** Whether trees are grown. */
  enum ProcessType {
    /** New trees are grown. */
    @WireName("default")
    DEFAULT,
    /** Those of an earlier model are updated. */
    @WireName("update")
    UPDATE
  }

  /** Which node is split next. */
  enum GrowPolicy {
    /** The one nearest to the root. */
    @WireName("depthwise")
    DEPTHWISE,
    /** The one whose split lowers the loss most. */
    @WireName("lossguide")
    LOSSGUIDE
  }

  /** How the trees to drop are drawn. */
  enum SampleType {
    /** All alike. */
    @WireName("uniform")
    UNIFORM,
    /** By their weights. */
    @WireName("weighted")
    WEIGHTED
  }

  /** What weight a new tree gets. */
  enum NormalizeType {
    /** That of one dropped tree. */
    @WireName("tree")
    TREE,
    /** That of all dropped trees together. */
    @WireName("forest")
    FOREST
  }

  /** The distribution of the noise in survival times. */
  enum AftLossDistribution {
    /** The normal distribution. */
    @WireName("normal")
    NORMAL,
    /** The logistic distribution. */
    @WireName("logistic")
    LOGISTIC,
    /** The extreme value distribution. */
    @WireName("extreme")
    EXTREME
  }
}
