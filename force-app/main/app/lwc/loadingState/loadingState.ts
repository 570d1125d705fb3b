import { api, LightningElement } from 'lwc';
import State_Loading from '@salesforce/label/c.State_Loading';

/** A place for what is on its way. */
export default class LoadingState extends LightningElement {
  /** What is on its way, for who can't see the spinner. */
  @api label = State_Loading;
}
