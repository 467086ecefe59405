import type { ComponentType } from 'react';
import type { ControlName } from '../../lessons/partNames';
import { ClassWeightFields } from '../controls/ClassWeightFields';
import { DataChoice } from '../controls/DataChoice';
import { SeedField } from '../controls/DataPanel';
import { LearningRate } from '../controls/LearningRate';
import {
  DegreeField,
  LossField,
  OptimizerField,
  PenaltyFields,
  StandardizeField,
  StartFields,
} from '../controls/MoreFields';
import { RecipeFields } from '../controls/RecipeFields';
import { TestShare } from '../controls/TestShare';
import { EpochsField } from '../controls/TrainingPanel';
import { Stability } from '../insight/Stability';
import { Probe } from '../readouts/Probe';
import { SamplingFields } from '../views/inference/SamplingFields';
import { Threshold } from '../views/metrics/Threshold';

function Rate() {
  return (
    <>
      <LearningRate />
      <Stability />
    </>
  );
}

/** The page's own controls by the names that lessons have for them. */
const controls: Readonly<Record<ControlName, ComponentType>> = {
  'learning-rate': Rate,
  epochs: EpochsField,
  optimizer: OptimizerField,
  'loss-kind': LossField,
  'class-weights': ClassWeightFields,
  degree: DegreeField,
  standardize: StandardizeField,
  penalties: PenaltyFields,
  start: StartFields,
  'data-set': DataChoice,
  recipe: RecipeFields,
  seed: SeedField,
  'test-share': TestShare,
  probe: Probe,
  threshold: Threshold,
  sampling: SamplingFields,
};

/** The few controls that a step is about. */
export function StepControls({ names }: { names: readonly ControlName[] }) {
  if (names.length === 0) return null;
  return (
    <div className="section-body lesson-controls">
      {names.map((name) => {
        const Control = controls[name];
        return <Control key={name} />;
      })}
    </div>
  );
}
