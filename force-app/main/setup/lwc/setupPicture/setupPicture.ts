import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import Picture_Actions from '@salesforce/label/c.Picture_Actions';
import Picture_Builder from '@salesforce/label/c.Picture_Builder';
import Picture_Buttons from '@salesforce/label/c.Picture_Buttons';
import Picture_Components from '@salesforce/label/c.Picture_Components';
import Picture_Details from '@salesforce/label/c.Picture_Details';
import Picture_Fields from '@salesforce/label/c.Picture_Fields';
import Picture_Highlights from '@salesforce/label/c.Picture_Highlights';
import Picture_Layout from '@salesforce/label/c.Picture_Layout';
import Picture_Other_Component from '@salesforce/label/c.Picture_Other_Component';
import Picture_Other_Field from '@salesforce/label/c.Picture_Other_Field';
import Picture_Section from '@salesforce/label/c.Picture_Section';

/** Drawn rather than photographed: Salesforce's pages change their looks, where things go stays. */
export default class SetupPicture extends LightningElement {
  /** The page layout editor, or the Lightning App Builder. */
  @api kind: 'layout' | 'builder' = 'layout';
  /** What is dragged, separated by `|`. */
  @api items = '';
  /** What the picture shows, in a sentence. */
  @api caption = '';

  readonly labels = {
    fields: Picture_Fields,
    buttons: Picture_Buttons,
    actions: Picture_Actions,
    otherField: Picture_Other_Field,
    section: Picture_Section,
    components: Picture_Components,
    otherComponent: Picture_Other_Component,
    highlights: Picture_Highlights,
    details: Picture_Details
  };

  get chips(): readonly string[] {
    return this.items.split('|');
  }

  get isLayout(): boolean {
    return this.kind === 'layout';
  }

  get alternative(): string {
    return fillLabel(this.isLayout ? Picture_Layout : Picture_Builder, this.chips.join(', '));
  }
}
