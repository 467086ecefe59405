import { createReferenceKernel } from '../../../src/kernel/reference';
import { contest } from '../contestant';
import { kernelDescent } from '../kernelDescent';

contest((task) => kernelDescent(createReferenceKernel(), task));
