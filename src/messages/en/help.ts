/** The help behind the question mark beside a control or number. */
export const words = {
  count: 'How many points are drawn. More points make the answer steadier and each epoch slower.',
  noise:
    'The share of points whose label is flipped to the wrong class. The more there is, the less any line can get right.',
  seed: 'The number that fixes all randomness here: the same seed gives the same points and the same starting weights, in every browser.',
  learningRate:
    'η, the size of each step: new [[weight]] = old weight − η × [[gradient]]. Larger learns faster; too large, and the loss [[oscillate|jumps up and down]] instead of falling. The [[stability limit|green mark]], for batch gradient descent: below it steps settle once they are near the best weights. Where there are no best weights, no step below it overshoots.',
  epochs:
    'How many [[epoch|epochs]] Train runs. In one epoch the model looks at every point once. Its weights change once an epoch, with Mini-batch once for every batch.',
  speed:
    'How many epochs are run each second while you watch. All the way to the right: as fast as this computer can.',
  optimum:
    'The weights with the lowest loss of all for these points, computed exactly and at once. Training by gradient descent comes closer and closer to them. A [[standard error]] says how far a weight could be off by chance.',
  probe:
    'Drag the crosshair or type a place. The terms add up to the [[score]] z, and [[sigmoid|σ(z)]] is the [[probability]] by which the plane is shaded.',
  lossCurve:
    'The [[log-loss]] after every [[epoch]]: how surprised the model is by the true labels, on average. Lower is better. Always answering 50% costs ln 2 = 0.693. Click or drag along the curve to go back to an epoch. A tick on the lower axis marks where points or settings were changed.',
  loss: 'The mean [[log-loss]] of all points at the present [[weight|weights]].',
  objective:
    'What training lowers: the loss of the points trained on, and the [[penalty|penalties]] of the weights on top. It is the thick line of the loss curve; the thin one is the loss alone.',
  accuracy: 'The share of the points on the right side of the [[decision boundary]].',
  testShare:
    'How many of the points, in percent, are [[test part|held back]]. The model never trains on them, so their loss and accuracy show how well it does on points that are new to it. The seed picks them, the same share of either class. A change starts again at epoch 0: a model that has seen a point cannot be tested on it any more.',
  trainingLoss: 'The mean loss of the points that the model trains on, at the present weights.',
  testLoss:
    'The mean loss of the points held back. While it falls, the model learns what holds for new points too; where it rises and the training loss still falls, the model [[overfitting|overfits]]: it learns the noise of the points that it trains on.',
  trainingAccuracy: 'The share of the points trained on that are on the right side of the decision boundary.',
  testAccuracy: 'The share of the points held back that are on the right side of the decision boundary.',
  objectiveCurve:
    'The thick line is loss + [[penalty]], which training lowers; the thin one is the loss alone. The penalty makes large weights cost something, so training stops short of the lowest loss.',
  accuracyCurve:
    'The thin stepped line is the accuracy at the epochs that were kept, by the axis at the right: the share of the points on the right side at the [[threshold]] in use. It is that of the present points, also where they were edited in mid-run. Points held back have a dashed one.',
  testCurve:
    'The dashed line is the loss of the points held back for testing. Where it rises while the other falls, the model [[overfitting|overfits]].',
  ownVertical:
    'With None, the model has the one feature x₁, and the plane shows the probability over it: the S-curve.',
  balance:
    'The share of the points that are class 1, before any labels are flipped. Far from one half, a model can be right most of the time by always giving the same answer.',
  separation:
    'The distance between the centers of the two clouds. The farther apart, the fewer points lie on the wrong side of the best line.',
  spread:
    'How far points stray: the standard deviation of a cloud, or for the moons of the distance from the half circle, in radii. More spread, more overlap.',
} as const;
